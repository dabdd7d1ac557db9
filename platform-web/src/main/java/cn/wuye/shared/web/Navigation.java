package cn.wuye.shared.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Role;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

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

    /** Shows an entry to exactly those whom the pages behind it admit. */
    static Predicate<Actor> admitted(Class<?> pages) {
        Set<Role> roles = Set.of(Objects.requireNonNull(pages.getAnnotation(Allowed.class), "no @Allowed")
                .value());
        return actor -> actor.hasAny(roles);
    }

    /** A plain entry. */
    static Navigation of(String key, String href, String icon, int position, Predicate<Actor> visible) {
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
