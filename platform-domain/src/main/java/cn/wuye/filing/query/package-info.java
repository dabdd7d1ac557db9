/** What screens show of filings. */
@NullMarked
package cn.wuye.filing.query;

import org.jspecify.annotations.NullMarked;
