/** Claims, reminders and who hears of what is overdue. */
@NullMarked
package cn.wuye.worklist.model;

import org.jspecify.annotations.NullMarked;
