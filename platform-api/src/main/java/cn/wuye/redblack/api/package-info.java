/** Red and black lists in the REST interface. */
@NullMarked
package cn.wuye.redblack.api;

import org.jspecify.annotations.NullMarked;
