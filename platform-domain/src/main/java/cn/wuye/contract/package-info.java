/** Known contracts: which contracts should have been filed. */
@NullMarked
package cn.wuye.contract;

import org.jspecify.annotations.NullMarked;
