package cn.wuye.shared.web;

import java.util.List;

/** Paths that a capability opens to visitors who have not signed in; everything else needs a sign-in. */
public interface PublicPaths {

    /** Ant-style patterns, GET only unless the path starts with {@code POST }. */
    List<String> patterns();

    static PublicPaths of(String... patterns) {
        return () -> List.of(patterns);
    }
}
