/** The public portal. */
@NullMarked
package cn.wuye.portal.web;

import org.jspecify.annotations.NullMarked;
