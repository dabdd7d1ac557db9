/** The known contract and its lifecycle. */
@NullMarked
package cn.wuye.contract.model;

import org.jspecify.annotations.NullMarked;
