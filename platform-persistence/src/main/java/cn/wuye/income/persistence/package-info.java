/** Where the books of public income are kept. */
@NullMarked
package cn.wuye.income.persistence;

import org.jspecify.annotations.NullMarked;
