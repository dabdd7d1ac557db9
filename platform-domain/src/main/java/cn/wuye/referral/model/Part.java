package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body besides the leading one.
 *
 * @param mode whether it handles its part or only knows of it
 * @param text what it did, once it has said so
 * @param document number of its document
 */
public record Part(
        Competent competent,
        UUID organisation,
        String organisationName,
        Mode mode,
        @Nullable String text,
        @Nullable String document,
        @Nullable Instant at) {

    /** What a further body has to do with a clue. */
    public enum Mode {
        /** 会办: handles its part, the leading body answers */
        JOINT,
        /** 抄送 */
        COPY
    }

    static Part of(Body body, Mode mode) {
        return new Part(body.competent(), body.organisation(), body.name(), mode, null, null, null);
    }

    Part given(String said, @Nullable String number, Instant when) {
        return new Part(competent, organisation, organisationName, mode, said, number, when);
    }

    /** Whether it still has to say what it did. */
    public boolean owed() {
        return mode == Mode.JOINT && at == null;
    }
}
