/** Persistence of the register of estates. */
@NullMarked
package cn.wuye.estate.persistence;

import org.jspecify.annotations.NullMarked;
