package cn.wuye.filing.model;

import cn.wuye.shared.Rule.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the fields that have nothing in them. */
final class Missing {
    private final List<Gap> gaps = new ArrayList<>();

    Missing text(String field, @Nullable String value) {
        return isBlank(value) ? add(field) : this;
    }

    Missing value(String field, @Nullable Object value) {
        return value == null ? add(field) : this;
    }

    Missing add(String field) {
        gaps.add(Gap.at(field, field));
        return this;
    }

    List<Gap> gaps() {
        return gaps;
    }

    static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
