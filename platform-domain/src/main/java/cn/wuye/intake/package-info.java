/** Imports of spreadsheets into registers: parsed, shown row by row, stored only when accepted. */
@NullMarked
package cn.wuye.intake;

import org.jspecify.annotations.NullMarked;
