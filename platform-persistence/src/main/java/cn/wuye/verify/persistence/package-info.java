/** Persistence of the timeline roots. */
@NullMarked
package cn.wuye.verify.persistence;

import org.jspecify.annotations.NullMarked;
