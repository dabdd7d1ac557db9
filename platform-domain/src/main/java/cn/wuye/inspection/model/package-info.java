@NullMarked
package cn.wuye.inspection.model;

import org.jspecify.annotations.NullMarked;
