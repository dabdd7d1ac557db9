/** Claiming work, reminding of it. */
@NullMarked
package cn.wuye.worklist.usecase;

import org.jspecify.annotations.NullMarked;
