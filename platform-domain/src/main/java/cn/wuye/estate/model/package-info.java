/** The register of estates: the aggregate, its rules and its port. */
@NullMarked
package cn.wuye.estate.model;

import org.jspecify.annotations.NullMarked;
