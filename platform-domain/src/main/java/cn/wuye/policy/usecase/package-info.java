/** What policy managers do. */
@NullMarked
package cn.wuye.policy.usecase;

import org.jspecify.annotations.NullMarked;
