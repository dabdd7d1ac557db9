/** Persistence of the register of companies. */
@NullMarked
package cn.wuye.company.persistence;

import org.jspecify.annotations.NullMarked;
