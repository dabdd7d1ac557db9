/** What screens show of lists. */
@NullMarked
package cn.wuye.redblack.query;

import org.jspecify.annotations.NullMarked;
