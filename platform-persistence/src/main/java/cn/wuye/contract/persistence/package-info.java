/** Persistence of known contracts. */
@NullMarked
package cn.wuye.contract.persistence;

import org.jspecify.annotations.NullMarked;
