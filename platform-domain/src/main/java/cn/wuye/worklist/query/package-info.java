/** The worklist for screens. */
@NullMarked
package cn.wuye.worklist.query;

import org.jspecify.annotations.NullMarked;
