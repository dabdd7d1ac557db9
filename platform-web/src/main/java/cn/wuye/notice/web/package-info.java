/** The inbox, and mail where a server is configured. */
@NullMarked
package cn.wuye.notice.web;

import org.jspecify.annotations.NullMarked;
