/** The demo city: people and records that are plainly made up, entered through the same use cases as real ones. */
@NullMarked
package cn.wuye.demo;

import org.jspecify.annotations.NullMarked;
