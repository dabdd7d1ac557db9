/** Pages of clue transfer and of residents' reports. */
@NullMarked
package cn.wuye.referral.web;

import org.jspecify.annotations.NullMarked;
