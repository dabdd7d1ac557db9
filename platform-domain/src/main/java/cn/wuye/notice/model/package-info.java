/** Ports of notices: who receives them, where they are kept, how mail leaves. */
@NullMarked
package cn.wuye.notice.model;

import org.jspecify.annotations.NullMarked;
