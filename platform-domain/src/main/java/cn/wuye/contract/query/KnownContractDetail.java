package cn.wuye.contract.query;

import cn.wuye.contract.model.ContractStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known contract for its page.
 *
 * @param signedOn day of signing or of taking over
 * @param dueOn last day for filing
 * @param source how it became known
 */
public record KnownContractDetail(
        UUID id,
        ContractStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String placeName,
        UUID company,
        String companyName,
        LocalDate signedOn,
        LocalDate dueOn,
        String source,
        Instant recordedAt,
        @Nullable Instant urgedAt) {}
