/** Reads resolutions and seats for screens. */
@NullMarked
package cn.wuye.owners.query;

import org.jspecify.annotations.NullMarked;
