/** Sealing of the timeline. */
@NullMarked
package cn.wuye.verify.usecase;

import org.jspecify.annotations.NullMarked;
