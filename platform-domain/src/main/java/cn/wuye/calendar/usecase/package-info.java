/** What policy managers do with the calendar. */
@NullMarked
package cn.wuye.calendar.usecase;

import org.jspecify.annotations.NullMarked;
