package cn.wuye.inspection.query;

import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.VisitStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a list.
 *
 * @param place name of street and community
 * @param findings number of its findings
 */
public record VisitRow(
        UUID id,
        VisitKind kind,
        VisitStatus status,
        UUID estate,
        String estateCode,
        String estateName,
        String place,
        @Nullable String companyName,
        String checklist,
        String inspectorName,
        @Nullable String secondName,
        int findings,
        @Nullable Integer score,
        Instant startedAt,
        @Nullable Instant signedAt) {}
