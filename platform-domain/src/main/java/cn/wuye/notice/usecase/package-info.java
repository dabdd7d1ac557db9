/** Reading notices and sending mail. */
@NullMarked
package cn.wuye.notice.usecase;

import org.jspecify.annotations.NullMarked;
