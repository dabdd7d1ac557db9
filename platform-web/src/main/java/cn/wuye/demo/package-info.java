/** The demo city: a believable set of data, built through the use cases, so that it obeys the rules. */
@NullMarked
package cn.wuye.demo;

import org.jspecify.annotations.NullMarked;
