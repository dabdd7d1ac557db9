/** Persistence of lists. */
@NullMarked
package cn.wuye.redblack.persistence;

import org.jspecify.annotations.NullMarked;
