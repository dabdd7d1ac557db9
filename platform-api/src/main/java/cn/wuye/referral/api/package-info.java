/** Clues over REST, and residents' reports as Open311. */
@NullMarked
package cn.wuye.referral.api;

import org.jspecify.annotations.NullMarked;
