/** What a capability contributes to the public portal, as beans: sections, figures, news, datasets, feeds. */
@NullMarked
package cn.wuye.shared.portal;

import org.jspecify.annotations.NullMarked;
