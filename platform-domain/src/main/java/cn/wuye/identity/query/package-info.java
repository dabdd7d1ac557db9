/** What the pages of organisations, accounts, grants and logs show. */
@NullMarked
package cn.wuye.identity.query;

import org.jspecify.annotations.NullMarked;
