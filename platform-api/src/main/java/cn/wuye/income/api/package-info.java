/** REST interface of public income. */
@NullMarked
package cn.wuye.income.api;

import org.jspecify.annotations.NullMarked;
