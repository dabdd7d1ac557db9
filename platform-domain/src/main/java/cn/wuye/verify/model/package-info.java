/** Roots over the timeline. */
@NullMarked
package cn.wuye.verify.model;

import org.jspecify.annotations.NullMarked;
