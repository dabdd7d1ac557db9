package cn.wuye.filing.model;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.company.CompanyLookup.CompanyFacts;
import cn.wuye.estate.EstateLookup.EstateFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filing with all that its rules need to know around it.
 *
 * @param before the terms that are amended or renewed
 * @param company the provider as registered; null if it is not
 * @param attached materials with at least one file
 * @param others numbers and periods of other contracts on record for the estate
 * @param medianPrice median residential price of contracts in force in the county, fen per m² and month; null if there
 *     are too few
 */
public record FilingCase(
        FilingKind kind,
        ContractTerms terms,
        @Nullable ContractTerms before,
        EstateFacts estate,
        @Nullable CompanyFacts company,
        Set<Material> attached,
        List<OnRecord> others,
        @Nullable Long medianPrice,
        LocalDate today,
        WorkCalendar calendar) {

    /** A contract on record for the same estate. */
    public record OnRecord(
            String number,
            FilingKind kind,
            LocalDate startsOn,
            @Nullable LocalDate lastDay) {
        boolean overlaps(LocalDate start, @Nullable LocalDate end) {
            return (lastDay == null || !lastDay.isBefore(start)) && (end == null || !startsOn.isAfter(end));
        }
    }

    /** Whether price, grade or term differ from the contract that is amended. */
    public boolean changesEssentials() {
        return before != null && terms.changesEssentials(before);
    }
}
