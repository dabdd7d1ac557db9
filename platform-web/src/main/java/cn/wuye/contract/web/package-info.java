/** Pages on contracts that have not been filed. */
@NullMarked
package cn.wuye.contract.web;

import org.jspecify.annotations.NullMarked;
