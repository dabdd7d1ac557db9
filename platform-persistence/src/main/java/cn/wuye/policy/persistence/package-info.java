/** Persistence of the policy book. */
@NullMarked
package cn.wuye.policy.persistence;

import org.jspecify.annotations.NullMarked;
