/** The yearly list of working days and days off. */
@NullMarked
package cn.wuye.calendar.model;

import org.jspecify.annotations.NullMarked;
