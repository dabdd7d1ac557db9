/** Notices to people: an inbox, and e-mail where it is configured. */
@NullMarked
package cn.wuye.notice;

import org.jspecify.annotations.NullMarked;
