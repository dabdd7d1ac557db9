package cn.wuye.inspection.model;

import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a new version of an item has to keep to. */
public final class CatalogueRules {
    /** Groups of the checklist, in its order; text {@code inspection.group.<group>}. */
    public static final List<String> GROUPS = List.of(
            "CONTRACT",
            "DISCLOSURE",
            "CHARGES",
            "INCOME",
            "SECURITY",
            "FIRE",
            "LIFT",
            "ENVIRONMENT",
            "BUILDING",
            "GOVERNANCE");

    private static final int MOST = 100;

    private CatalogueRules() {}

    /** Every gap, at its field. */
    public static List<Violation> gaps(ItemVersion version, LocalDate today) {
        FieldReader gaps = new FieldReader(Map.of());
        if (version.effectiveFrom().isBefore(today)) {
            gaps.gap("INS-FUTURE", "effectiveFrom"); // what was found before keeps its words
        }
        if (version.points() < 0 || version.points() > MOST) {
            gaps.gap("INS-BOUNDS", "points", MOST);
        }
        if (version.days() < 0 || version.days() > MOST) {
            gaps.gap("INS-BOUNDS", "days", MOST);
        }
        if (version.competent().isEmpty()) {
            gaps.gap("FORM-REQUIRED", "competent");
        }
        if (!GROUPS.contains(version.group())) {
            gaps.gap("FORM-CHOICE", "group");
        }
        if (version.reason() == null || version.reason().isBlank()) {
            gaps.gap("FORM-REQUIRED", "reason");
        }
        return gaps.violations();
    }
}
