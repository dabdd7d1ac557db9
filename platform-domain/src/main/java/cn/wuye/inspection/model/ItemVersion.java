package cn.wuye.inspection.model;

import cn.wuye.inspection.Competent;
import cn.wuye.inspection.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue from a day on.
 *
 * @param retired whether the item is no longer inspected from that day on
 * @param reason why it was changed
 */
public record ItemVersion(
        LocalDate effectiveFrom,
        String group,
        String name,
        String basis,
        Severity severity,
        List<Competent> competent,
        int points,
        int days,
        boolean retired,
        @Nullable String reason) {
    public ItemVersion {
        competent = List.copyOf(competent);
    }
}
