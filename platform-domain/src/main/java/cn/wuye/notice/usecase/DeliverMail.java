package cn.wuye.notice.usecase;

import cn.wuye.notice.model.Mailer;
import cn.wuye.notice.model.Mailer.MailRefused;
import cn.wuye.notice.model.Outbox;
import cn.wuye.notice.model.Outbox.Waiting;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the mail that waits, at least once each. What is refused is tried again ever later, then given up. */
@UseCase
public class DeliverMail {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    public DeliverMail(Outbox outbox, Mailer mailer, Clock clock) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends one mail in its own transaction; false if none is due. */
    public boolean one() {
        Instant now = clock.instant();
        Optional<Waiting> next = outbox.next(now);
        if (next.isEmpty()) {
            return false;
        }
        Waiting waiting = next.get();
        try {
            mailer.send(waiting.mail());
            outbox.sent(waiting.id(), now);
        } catch (MailRefused e) {
            @Nullable
            Instant again = waiting.attempts() < PAUSES.size() ? now.plus(PAUSES.get(waiting.attempts())) : null;
            outbox.failed(waiting.id(), String.valueOf(e.getCause()), now, again);
        }
        return true;
    }
}
