/** Persistence of imports. */
@NullMarked
package cn.wuye.intake.persistence;

import org.jspecify.annotations.NullMarked;
