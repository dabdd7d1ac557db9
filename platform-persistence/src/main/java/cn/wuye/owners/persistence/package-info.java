/** Stores and reads resolutions and committees. */
@NullMarked
package cn.wuye.owners.persistence;

import org.jspecify.annotations.NullMarked;
