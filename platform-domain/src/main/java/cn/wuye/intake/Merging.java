package cn.wuye.intake;

import cn.wuye.intake.ImportTarget.Change;
import cn.wuye.shared.FieldReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a row meets an entry that stands in the register: blank cells leave it, others replace it. */
public final class Merging {
    private Merging() {}

    /** The standing entry with every cell that is not blank in its place. */
    public static Map<String, String> over(Map<String, String> standing, Map<String, String> cells) {
        Map<String, String> merged = new LinkedHashMap<>(standing);
        cells.forEach((field, value) -> {
            if (!value.isBlank()) {
                merged.put(field, value);
            }
        });
        return merged;
    }

    /** Leaves a gap at a cell that says neither yes nor no. */
    public static void yesOrNo(FieldReader in, String field) {
        if (!Set.of("", "true", "false").contains(in.raw(field))) {
            in.gap("FORM-CHOICE", field);
        }
    }

    /** What differs after, in the order of the entry. */
    public static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Change> all = new ArrayList<>();
        after.forEach((field, value) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(value)) {
                all.add(new Change(field, was, value));
            }
        });
        return all;
    }
}
