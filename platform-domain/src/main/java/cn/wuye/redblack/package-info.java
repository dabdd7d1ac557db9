/** Quarterly red and black list of service quality (红黑榜, T4). */
@NullMarked
package cn.wuye.redblack;

import org.jspecify.annotations.NullMarked;
