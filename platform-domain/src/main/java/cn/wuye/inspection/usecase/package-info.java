@NullMarked
package cn.wuye.inspection.usecase;

import org.jspecify.annotations.NullMarked;
