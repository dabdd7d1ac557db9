/** The inbox. */
@NullMarked
package cn.wuye.notice.query;

import org.jspecify.annotations.NullMarked;
