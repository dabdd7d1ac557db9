/** Evidence over REST. */
@NullMarked
package cn.wuye.evidence.api;

import org.jspecify.annotations.NullMarked;
