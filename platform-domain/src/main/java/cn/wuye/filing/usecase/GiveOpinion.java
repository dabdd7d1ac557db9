package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.Opinion;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The street says what it thinks of a filing (T4: filed with the authority and the street), in parallel to the check. */
@UseCase
public class GiveOpinion {
    private final Filings filings;
    private final Clock clock;

    public GiveOpinion(Filings filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    public record Command(
            UUID filing,
            @Nullable Long version,
            Opinion.Stance stance,
            @Nullable String text) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, OPINION_GIVEN; REASON_REQUIRED for a concern without text */
    public void handle(Actor actor, Command command) {
        FilingAccess.load(filings, actor, command.filing(), command.version(), Role.STREET_OFFICER)
                .giveOpinion(command.stance(), command.text(), actor, clock.instant());
    }
}
