/** The kernel that every capability stands on: actors, lifecycles, rules, timeline, pages. Kept small. */
@NullMarked
package cn.wuye.shared;

import org.jspecify.annotations.NullMarked;
