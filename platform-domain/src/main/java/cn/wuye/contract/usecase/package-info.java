/** What people do with known contracts. */
@NullMarked
package cn.wuye.contract.usecase;

import org.jspecify.annotations.NullMarked;
