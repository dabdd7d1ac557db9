package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body that a clue went to. Components stand in order of name, in which the mapping fills them.
 *
 * @param bound whether the task force named it
 * @param declinedAt when it declined, if it did
 * @param named the body it named instead
 * @param clause law by which it is not competent
 */
public record Round(
        boolean bound,
        @Nullable String clause,
        Competent competent,
        @Nullable Instant declinedAt,
        @Nullable Competent named,
        UUID organisation,
        String organisationName,
        @Nullable String reason,
        @Nullable Instant receivedAt,
        Instant sentAt) {

    static Round to(Body body, boolean bound, Instant at) {
        return new Round(bound, null, body.competent(), null, null, body.organisation(), body.name(), null, null, at);
    }

    Round received(Instant at) {
        return new Round(bound, null, competent, null, null, organisation, organisationName, null, at, sentAt);
    }

    Round declined(Refusal refusal, Instant at) {
        return new Round(
                bound,
                refusal.clause(),
                competent,
                at,
                refusal.named(),
                organisation,
                organisationName,
                refusal.reason(),
                receivedAt,
                sentAt);
    }
}
