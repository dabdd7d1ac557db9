/** Sign-in, profile, and the pages of the three administrators. */
@NullMarked
package cn.wuye.identity.web;

import org.jspecify.annotations.NullMarked;
