@NullMarked
package cn.wuye.inspection.web;

import org.jspecify.annotations.NullMarked;
