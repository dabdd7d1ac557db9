/** Pages of the work calendar and the public calculators. */
@NullMarked
package cn.wuye.calendar.web;

import org.jspecify.annotations.NullMarked;
