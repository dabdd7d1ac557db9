/** The list of those who have not filed. */
@NullMarked
package cn.wuye.contract.query;

import org.jspecify.annotations.NullMarked;
