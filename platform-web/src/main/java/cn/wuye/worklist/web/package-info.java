/** The desk: what is to be done. */
@NullMarked
package cn.wuye.worklist.web;

import org.jspecify.annotations.NullMarked;
