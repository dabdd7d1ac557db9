/** Proof that no record was altered: roots over all timelines, and what a stranger needs to check one. */
@NullMarked
package cn.wuye.verify;

import org.jspecify.annotations.NullMarked;
