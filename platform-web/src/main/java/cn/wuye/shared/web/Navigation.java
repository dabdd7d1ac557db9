package cn.wuye.shared.web;

import cn.wuye.shared.Actor;

/** A capability's entry in the navigation; each capability contributes its own as a bean. */
public interface Navigation {

    /** Label {@code nav.<key>}. */
    String key();

    String href();

    /** Name of a Bootstrap icon without its prefix. */
    String icon();

    /** Place in the list; smaller comes first. */
    int position();

    boolean visibleTo(Actor actor);

    /** A plain entry. */
    static Navigation of(
            String key, String href, String icon, int position, java.util.function.Predicate<Actor> visible) {
        return new Navigation() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public String href() {
                return href;
            }

            @Override
            public String icon() {
                return icon;
            }

            @Override
            public int position() {
                return position;
            }

            @Override
            public boolean visibleTo(Actor actor) {
                return visible.test(actor);
            }
        };
    }
}
