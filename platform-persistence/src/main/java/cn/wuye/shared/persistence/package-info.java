/** Persistence of the kernel: tracking of aggregates, timeline, work items, scoped and paged SQL. */
@NullMarked
package cn.wuye.shared.persistence;

import org.jspecify.annotations.NullMarked;
