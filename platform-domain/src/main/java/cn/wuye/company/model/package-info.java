/** The register of property companies: the aggregate, its rules and its port. */
@NullMarked
package cn.wuye.company.model;

import org.jspecify.annotations.NullMarked;
