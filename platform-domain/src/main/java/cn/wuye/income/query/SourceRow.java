package cn.wuye.income.query;

import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revenue source.
 *
 * @param received what the books say came in from it in the quarter asked about, fen
 * @param renews the source whose contract it follows
 */
public record SourceRow(
        UUID id,
        long version,
        SourceStatus status,
        Terms terms,
        long received,
        @Nullable UUID renews,
        @Nullable LocalDate endedOn) {}
