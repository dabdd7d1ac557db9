/** Pages of the red and black lists. */
@NullMarked
package cn.wuye.redblack.web;

import org.jspecify.annotations.NullMarked;
