/** What screens read of the register of companies. */
@NullMarked
package cn.wuye.company.query;

import org.jspecify.annotations.NullMarked;
