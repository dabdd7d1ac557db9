/** What people do with accounts, roles and their own access. */
@NullMarked
package cn.wuye.identity.usecase;

import org.jspecify.annotations.NullMarked;
