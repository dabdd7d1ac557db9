/** Pages of owners' decisions and committees. */
@NullMarked
package cn.wuye.owners.web;

import org.jspecify.annotations.NullMarked;
