/** Photos and documents, stored once by their SHA-256. */
@NullMarked
package cn.wuye.evidence;

import org.jspecify.annotations.NullMarked;
