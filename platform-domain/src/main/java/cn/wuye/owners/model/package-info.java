/** The register of resolutions and the seats of owners' committees: aggregates, lifecycles and rules. */
@NullMarked
package cn.wuye.owners.model;

import org.jspecify.annotations.NullMarked;
