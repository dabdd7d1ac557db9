/** Pages of the register of companies. */
@NullMarked
package cn.wuye.company.web;

import org.jspecify.annotations.NullMarked;
