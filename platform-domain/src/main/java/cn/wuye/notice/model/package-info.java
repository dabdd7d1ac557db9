/** Ports of notices: where they are kept, how mail leaves. */
@NullMarked
package cn.wuye.notice.model;

import org.jspecify.annotations.NullMarked;
