/** Reading files for screens. */
@NullMarked
package cn.wuye.evidence.query;

import org.jspecify.annotations.NullMarked;
