/** Pages of the register of estates. */
@NullMarked
package cn.wuye.estate.web;

import org.jspecify.annotations.NullMarked;
