/** What screens read of public income. */
@NullMarked
package cn.wuye.income.query;

import org.jspecify.annotations.NullMarked;
