/** What people do with clues and reports. */
@NullMarked
package cn.wuye.referral.usecase;

import org.jspecify.annotations.NullMarked;
