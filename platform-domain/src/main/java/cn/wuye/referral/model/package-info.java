/** Clues, routes and residents' reports with their rules. */
@NullMarked
package cn.wuye.referral.model;

import org.jspecify.annotations.NullMarked;
