/** Persistence of organisations, accounts, grants, tokens and the access log. */
@NullMarked
package cn.wuye.identity.persistence;

import org.jspecify.annotations.NullMarked;
