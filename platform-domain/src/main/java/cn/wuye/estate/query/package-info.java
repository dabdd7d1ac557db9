/** What screens read of the register of estates. */
@NullMarked
package cn.wuye.estate.query;

import org.jspecify.annotations.NullMarked;
