/** Pages of public income. */
@NullMarked
package cn.wuye.income.web;

import org.jspecify.annotations.NullMarked;
