/** Working days by the State Council's yearly lists. */
@NullMarked
package cn.wuye.calendar;

import org.jspecify.annotations.NullMarked;
