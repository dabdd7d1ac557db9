/** The filing, its terms, lifecycle and rules. */
@NullMarked
package cn.wuye.filing.model;

import org.jspecify.annotations.NullMarked;
