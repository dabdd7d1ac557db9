/** What people do to the register of estates. */
@NullMarked
package cn.wuye.estate.usecase;

import org.jspecify.annotations.NullMarked;
