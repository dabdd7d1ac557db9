/** What every REST resource shares: problems, pages, entity tags, the description of the interface. */
@NullMarked
package cn.wuye.shared.api;

import org.jspecify.annotations.NullMarked;
