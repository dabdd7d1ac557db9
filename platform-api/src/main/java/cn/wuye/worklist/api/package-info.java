/** The worklist over REST. */
@NullMarked
package cn.wuye.worklist.api;

import org.jspecify.annotations.NullMarked;
