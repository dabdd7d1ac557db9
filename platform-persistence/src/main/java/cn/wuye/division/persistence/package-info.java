/** Persistence of the divisions. */
@NullMarked
package cn.wuye.division.persistence;

import org.jspecify.annotations.NullMarked;
