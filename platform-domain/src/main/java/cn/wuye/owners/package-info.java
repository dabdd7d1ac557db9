/** Owners and their decisions: what other capabilities may use. */
@NullMarked
package cn.wuye.owners;

import org.jspecify.annotations.NullMarked;
