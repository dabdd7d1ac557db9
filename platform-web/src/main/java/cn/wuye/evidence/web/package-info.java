/** Uploading, showing and removing files. */
@NullMarked
package cn.wuye.evidence.web;

import org.jspecify.annotations.NullMarked;
