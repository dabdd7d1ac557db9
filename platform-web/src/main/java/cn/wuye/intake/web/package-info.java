/** Pages of imports, and the reading and writing of spreadsheets. */
@NullMarked
package cn.wuye.intake.web;

import org.jspecify.annotations.NullMarked;
