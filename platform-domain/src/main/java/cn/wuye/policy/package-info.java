/** The policy book: parameters with clause, dates, status and source. No policy number is a constant. */
@NullMarked
package cn.wuye.policy;

import org.jspecify.annotations.NullMarked;
