/** Inspections, findings, plans and drawn tasks in the REST interface. */
@NullMarked
package cn.wuye.inspection.api;

import org.jspecify.annotations.NullMarked;
