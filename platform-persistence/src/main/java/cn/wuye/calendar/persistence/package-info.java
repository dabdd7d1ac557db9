/** Persistence of the work calendar. */
@NullMarked
package cn.wuye.calendar.persistence;

import org.jspecify.annotations.NullMarked;
