/** Persistence of filings. */
@NullMarked
package cn.wuye.filing.persistence;

import org.jspecify.annotations.NullMarked;
