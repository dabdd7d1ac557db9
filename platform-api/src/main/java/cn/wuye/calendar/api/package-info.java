/** Working days over REST. */
@NullMarked
package cn.wuye.calendar.api;

import org.jspecify.annotations.NullMarked;
