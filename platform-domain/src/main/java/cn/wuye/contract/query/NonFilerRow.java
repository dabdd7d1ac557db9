package cn.wuye.contract.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that should have filed a contract and has not.
 *
 * @param id of the known contract, of the draft, or of the estate, by reason
 * @param placeName names of its county and street
 * @param since day of signing or of taking over
 * @param dueOn last day for filing
 */
public record NonFilerRow(
        UUID id,
        Reason reason,
        UUID estate,
        String estateCode,
        String estateName,
        String division,
        String placeName,
        UUID company,
        String companyName,
        LocalDate since,
        LocalDate dueOn,
        @Nullable Instant urgedAt) {

    /** How the duty is known. */
    public enum Reason {
        /** A contract that authorities recorded. */
        CONTRACT,
        /** The company serves the estate by the register and nothing is on record or pending. */
        TAKEOVER,
        /** A draft names a signing day and was never handed in. */
        DRAFT
    }
}
