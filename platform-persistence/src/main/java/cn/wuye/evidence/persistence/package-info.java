/** Persistence of evidence and its bytes. */
@NullMarked
package cn.wuye.evidence.persistence;

import org.jspecify.annotations.NullMarked;
