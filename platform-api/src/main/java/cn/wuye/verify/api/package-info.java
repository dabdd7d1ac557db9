/** Chains, proofs and roots over REST. */
@NullMarked
package cn.wuye.verify.api;

import org.jspecify.annotations.NullMarked;
