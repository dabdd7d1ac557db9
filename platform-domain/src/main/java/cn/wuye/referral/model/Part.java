package cn.wuye.referral.model;

import cn.wuye.inspection.Competent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body besides the leading one. Components stand in order of name, in which the mapping fills them.
 *
 * @param mode whether it handles its part or only knows of it
 * @param text what it did, once it has said so
 * @param document number of its document
 */
public record Part(
        @Nullable Instant at,
        Competent competent,
        @Nullable String document,
        Mode mode,
        UUID organisation,
        String organisationName,
        @Nullable String text) {

    /** What a further body has to do with a clue. */
    public enum Mode {
        /** 会办: handles its part, the leading body answers */
        JOINT,
        /** 抄送 */
        COPY
    }

    static Part of(Body body, Mode mode) {
        return new Part(null, body.competent(), null, mode, body.organisation(), body.name(), null);
    }

    Part given(String said, @Nullable String number, Instant when) {
        return new Part(when, competent, number, mode, organisation, organisationName, said);
    }

    Body body() {
        return new Body(competent, organisation, organisationName);
    }

    /** Place of an organisation's part among all; -1 for none. */
    static int indexOf(List<Part> parts, @Nullable UUID organisation) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).organisation.equals(organisation)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it still has to say what it did. */
    public boolean owed() {
        return mode == Mode.JOINT && at == null;
    }
}
