/** Parameters of the policy book and what a new value must fulfil. */
@NullMarked
package cn.wuye.policy.model;

import org.jspecify.annotations.NullMarked;
