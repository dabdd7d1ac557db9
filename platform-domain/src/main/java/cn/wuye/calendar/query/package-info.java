/** What the calendar page reads. */
@NullMarked
package cn.wuye.calendar.query;

import org.jspecify.annotations.NullMarked;
