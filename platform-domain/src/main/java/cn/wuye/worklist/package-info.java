/** What is to be done, over all capabilities. */
@NullMarked
package cn.wuye.worklist;

import org.jspecify.annotations.NullMarked;
