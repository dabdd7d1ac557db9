/** Lists, their entries and criteria. */
@NullMarked
package cn.wuye.redblack.model;

import org.jspecify.annotations.NullMarked;
