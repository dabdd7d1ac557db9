/** Attaching and removing files. */
@NullMarked
package cn.wuye.evidence.usecase;

import org.jspecify.annotations.NullMarked;
