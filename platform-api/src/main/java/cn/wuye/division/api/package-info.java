/** REST resources of the divisions. */
@NullMarked
package cn.wuye.division.api;

import org.jspecify.annotations.NullMarked;
