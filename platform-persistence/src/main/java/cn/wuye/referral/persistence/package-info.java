/** Persistence of clues and reports. */
@NullMarked
package cn.wuye.referral.persistence;

import org.jspecify.annotations.NullMarked;
