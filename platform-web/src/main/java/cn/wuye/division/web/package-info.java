/** What the divisions open to everybody. */
@NullMarked
package cn.wuye.division.web;

import org.jspecify.annotations.NullMarked;
