/** Persistence of notices and outgoing mail. */
@NullMarked
package cn.wuye.notice.persistence;

import org.jspecify.annotations.NullMarked;
