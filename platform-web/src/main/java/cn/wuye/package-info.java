/** Wuye: supervision of residential property services of a city. One package per capability. */
@NullMarked
package cn.wuye;

import org.jspecify.annotations.NullMarked;
