/** What people do to the register of companies. */
@NullMarked
package cn.wuye.company.usecase;

import org.jspecify.annotations.NullMarked;
