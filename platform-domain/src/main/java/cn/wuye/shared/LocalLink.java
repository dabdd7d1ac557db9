package cn.wuye.shared;

import org.jspecify.annotations.Nullable;

/** Addresses inside the platform, so that no redirect leads a person elsewhere. */
public final class LocalLink {
    private LocalLink() {}

    /** Whether it is a path of this site: one leading slash, no host, no backslash, no control character. */
    public static boolean isLocal(@Nullable String link) {
        return link != null
                && link.length() <= 500
                && link.startsWith("/")
                && !link.startsWith("//")
                && link.chars().allMatch(c -> c > 0x20 && c != '\\' && c != 0x7f);
    }
}
