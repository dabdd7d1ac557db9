package cn.wuye.filing.query;

import cn.wuye.filing.model.ContractTerms;
import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Gap;
import cn.wuye.filing.model.Opinion;
import cn.wuye.filing.model.Termination;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a filing for its page.
 *
 * @param follows the filing that is renewed or amended, with its number
 */
public record FilingDetail(
        FilingRow row,
        ContractTerms terms,
        List<Gap> gaps,
        @Nullable Opinion opinion,
        @Nullable Decision decision,
        @Nullable Termination termination,
        @Nullable UUID follows,
        @Nullable String followsNumber,
        Instant createdAt,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate endedOn) {

    public Place place() {
        return new Place(row.division(), row.company(), row.estate());
    }
}
