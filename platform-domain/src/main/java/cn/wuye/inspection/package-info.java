/** Inspection (巡查、检查, T4, D11): catalogue, events and intakes for other capabilities. */
@NullMarked
package cn.wuye.inspection;

import org.jspecify.annotations.NullMarked;
