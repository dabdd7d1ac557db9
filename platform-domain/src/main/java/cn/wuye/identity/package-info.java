/** People, organisations, roles and sign-in; the log of who looked at what. */
@NullMarked
package cn.wuye.identity;

import org.jspecify.annotations.NullMarked;
