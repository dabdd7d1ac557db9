/** Public income (公共收益, T7): codes, postings and events that other capabilities may use. */
@NullMarked
package cn.wuye.income;

import org.jspecify.annotations.NullMarked;
