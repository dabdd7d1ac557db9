/** What the policy page reads. */
@NullMarked
package cn.wuye.policy.query;

import org.jspecify.annotations.NullMarked;
