package cn.wuye.division;

import java.util.List;
import java.util.Optional;

/** Looks up administrative divisions; the codes are the statistical ones. */
public interface Divisions {

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

    /** Names from county down to the code itself, as in 川汇区 / 陈州街回族街道 / 陈州社区居民委员会. */
    List<String> path(String code);
}
