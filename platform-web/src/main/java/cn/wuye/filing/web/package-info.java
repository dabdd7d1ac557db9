/** Pages of contract filing. */
@NullMarked
package cn.wuye.filing.web;

import org.jspecify.annotations.NullMarked;
