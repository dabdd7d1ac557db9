/** Imports and the port that keeps them. */
@NullMarked
package cn.wuye.intake.model;

import org.jspecify.annotations.NullMarked;
