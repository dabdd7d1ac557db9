/** What screens read of imports. */
@NullMarked
package cn.wuye.intake.query;

import org.jspecify.annotations.NullMarked;
