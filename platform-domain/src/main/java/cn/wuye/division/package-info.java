/** City, counties, streets and communities. */
@NullMarked
package cn.wuye.division;

import org.jspecify.annotations.NullMarked;
