/** What every page shares: the actor, the shell around pages, messages, errors. */
@NullMarked
package cn.wuye.shared.web;

import org.jspecify.annotations.NullMarked;
