package cn.wuye.notice.model;

import cn.wuye.notice.model.Mailer.Mail;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mail that waits to be sent. */
public interface Outbox {

    /** @param attempts failed ones before */
    record Waiting(UUID id, Mail mail, int attempts) {}

    /** Takes the next mail that is due, and keeps other instances from it until the transaction ends. */
    Optional<Waiting> next(Instant now);

    void sent(UUID id, Instant at);

    /** @param again when to try again; null to give up */
    void failed(UUID id, String error, Instant at, @Nullable Instant again);
}
