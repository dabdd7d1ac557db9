/** Clue transfer (线索移送, D1) and residents' reports: events and the intake for other capabilities. */
@NullMarked
package cn.wuye.referral;

import org.jspecify.annotations.NullMarked;
