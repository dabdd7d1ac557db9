/** Pages of the policy book. */
@NullMarked
package cn.wuye.policy.web;

import org.jspecify.annotations.NullMarked;
