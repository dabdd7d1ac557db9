/** REST resources of owners' decisions. */
@NullMarked
package cn.wuye.owners.api;

import org.jspecify.annotations.NullMarked;
