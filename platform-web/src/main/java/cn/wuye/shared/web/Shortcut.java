package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import java.util.function.Predicate;

/**
 * A button on the desk that starts what a role does most; each capability contributes its own as a bean. Label
 * {@code shortcut.<key>}.
 *
 * @param icon name of a Bootstrap icon without its prefix
 * @param position place in the list; smaller comes first
 */
public record Shortcut(String key, String href, String icon, int position, Predicate<Actor> visible) {}
