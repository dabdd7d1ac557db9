package cn.wuye.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What forms carry besides their fields. */
public final class Posted {
    private Posted() {}

    /** The version that the person saw; null if the form does not say. */
    public static @Nullable Long version(Map<String, String> posted) {
        String version = posted.get("version");
        return version == null || !version.matches("\\d{1,18}") ? null : Long.valueOf(version);
    }
}
