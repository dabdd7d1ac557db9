package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body that a clue went to.
 *
 * @param bound whether the task force named it
 * @param declinedAt when it declined, if it did
 * @param named the body it named instead
 * @param clause law by which it is not competent
 */
public record Round(
        Competent competent,
        UUID organisation,
        String organisationName,
        boolean bound,
        Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable Instant declinedAt,
        @Nullable Competent named,
        @Nullable String clause,
        @Nullable String reason) {

    static Round to(Body body, boolean bound, Instant at) {
        return new Round(body.competent(), body.organisation(), body.name(), bound, at, null, null, null, null, null);
    }

    Round received(Instant at) {
        return new Round(competent, organisation, organisationName, bound, sentAt, at, null, null, null, null);
    }

    Round declined(Refusal refusal, Instant at) {
        return new Round(
                competent,
                organisation,
                organisationName,
                bound,
                sentAt,
                receivedAt,
                at,
                refusal.named(),
                refusal.clause(),
                refusal.reason());
    }
}
