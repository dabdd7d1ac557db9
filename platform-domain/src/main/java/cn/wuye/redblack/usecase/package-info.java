/** What people do with lists. */
@NullMarked
package cn.wuye.redblack.usecase;

import org.jspecify.annotations.NullMarked;
