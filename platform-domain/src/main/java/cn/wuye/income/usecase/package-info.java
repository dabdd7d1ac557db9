/** What people do with the books of public income. */
@NullMarked
package cn.wuye.income.usecase;

import org.jspecify.annotations.NullMarked;
