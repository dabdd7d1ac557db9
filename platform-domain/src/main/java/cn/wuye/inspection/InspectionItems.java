package cn.wuye.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogue of what is inspected (T4, rules of the item in force on a day). */
public interface InspectionItems {

    /**
     * An item as it stands on a day.
     *
     * @param code as in I23; never changes
     * @param group group of the checklist, as in FIRE; text {@code inspection.group.<group>}
     * @param name what is required
     * @param basis law behind it
     * @param competent who answers for it, the leading one first; where there are more the others get a copy
     * @param points deducted for a finding
     * @param days in which it must be put right, calendar days; 0 for at once, within 24 hours
     * @param effectiveFrom first day of this version
     */
    record Item(
            String code,
            String group,
            String name,
            String basis,
            Severity severity,
            List<Competent> competent,
            int points,
            int days,
            LocalDate effectiveFrom) {
        public Item {
            competent = List.copyOf(competent);
        }
    }

    /** Every item in force on a day, in order of code. */
    List<Item> inForce(LocalDate on);

    Optional<Item> find(String code, LocalDate on);
}
