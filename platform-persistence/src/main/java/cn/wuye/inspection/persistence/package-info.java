@NullMarked
package cn.wuye.inspection.persistence;

import org.jspecify.annotations.NullMarked;
