/** Pages on which anybody checks a record, and the nightly sealing. */
@NullMarked
package cn.wuye.verify.web;

import org.jspecify.annotations.NullMarked;
