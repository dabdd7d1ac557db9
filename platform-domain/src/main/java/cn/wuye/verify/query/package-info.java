/** What verification reads. */
@NullMarked
package cn.wuye.verify.query;

import org.jspecify.annotations.NullMarked;
