/** Estates (小区), the supervised projects: what other capabilities may know of them. */
@NullMarked
package cn.wuye.estate;

import org.jspecify.annotations.NullMarked;
