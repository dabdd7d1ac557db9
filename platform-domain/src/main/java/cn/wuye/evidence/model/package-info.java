/** Evidence as an aggregate, with the ports it needs. */
@NullMarked
package cn.wuye.evidence.model;

import org.jspecify.annotations.NullMarked;
