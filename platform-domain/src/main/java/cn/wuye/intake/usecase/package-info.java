/** What people do with an import. */
@NullMarked
package cn.wuye.intake.usecase;

import org.jspecify.annotations.NullMarked;
