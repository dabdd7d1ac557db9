package cn.wuye.division;

import cn.wuye.shared.Actor;
import java.util.List;
import java.util.Optional;

/** Looks up administrative divisions; the codes are the statistical ones. */
public interface Divisions {
    /** Digits of a code that name the street. */
    int STREET_DIGITS = 9;

    /** Levels with the length of their codes: 4, 6, 9, 12. */
    enum Level {
        CITY,
        COUNTY,
        STREET,
        COMMUNITY
    }

    /** One division. */
    record Division(String code, Level level, String name, String parentCode) {}

    Optional<Division> find(String code);

    /** Divisions directly below a code, in order of code. */
    List<Division> below(String code);

    /** Divisions right below an actor's own, to filter by; none for whoever has no territory or one community. */
    default List<Division> below(Actor actor) {
        return actor.division().isEmpty() || actor.division().length() > STREET_DIGITS
                ? List.of()
                : below(actor.division());
    }

    /** Names from county down to the code itself, as in 川汇区 / 陈州街回族街道 / 陈州社区居民委员会. */
    List<String> path(String code);
}
