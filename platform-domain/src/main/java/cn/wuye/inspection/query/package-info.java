@NullMarked
package cn.wuye.inspection.query;

import org.jspecify.annotations.NullMarked;
