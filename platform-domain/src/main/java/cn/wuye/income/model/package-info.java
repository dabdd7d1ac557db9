/** Books, revenue sources and entries of public income, and their rules. */
@NullMarked
package cn.wuye.income.model;

import org.jspecify.annotations.NullMarked;
