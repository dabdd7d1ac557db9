/** What screens read of clues and reports. */
@NullMarked
package cn.wuye.referral.query;

import org.jspecify.annotations.NullMarked;
