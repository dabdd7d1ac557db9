package cn.wuye.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person works for an organisation. A person works for one at a time, so that nobody acts for both sides.
 *
 * @param post what the person is there
 * @param until null while it lasts
 */
public record Membership(
        UUID organisation,
        @Nullable String post,
        Instant since,
        @Nullable Instant until) {

    public boolean current() {
        return until == null;
    }

    Membership end(Instant at) {
        return new Membership(organisation, post, since, at);
    }
}
