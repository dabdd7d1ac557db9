/** SQL of the worklist. */
@NullMarked
package cn.wuye.worklist.persistence;

import org.jspecify.annotations.NullMarked;
