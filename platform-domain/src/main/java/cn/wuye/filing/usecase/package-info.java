/** What people do with filings. */
@NullMarked
package cn.wuye.filing.usecase;

import org.jspecify.annotations.NullMarked;
