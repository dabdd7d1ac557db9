/** What people do with resolutions, seats and the vote calculator. */
@NullMarked
package cn.wuye.owners.usecase;

import org.jspecify.annotations.NullMarked;
