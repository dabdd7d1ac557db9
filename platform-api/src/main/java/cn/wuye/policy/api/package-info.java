/** The policy book over REST. */
@NullMarked
package cn.wuye.policy.api;

import org.jspecify.annotations.NullMarked;
