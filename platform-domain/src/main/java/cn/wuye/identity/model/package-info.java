/** Organisations, accounts, role grants, tokens, and the rules of passwords and sign-in. */
@NullMarked
package cn.wuye.identity.model;

import org.jspecify.annotations.NullMarked;
