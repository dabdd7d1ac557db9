package cn.wuye.filing.usecase;

import cn.wuye.filing.model.Decision;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.Filings;
import cn.wuye.filing.model.Gap;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The county's formal check: accept what is complete, return it with all gaps at once, or say it is no case of ours. */
@UseCase
public class CheckForm {
    private final Filings filings;
    private final PolicyBook policies;
    private final Clock clock;

    public CheckForm(Filings filings, PolicyBook policies, Clock clock) {
        this.filings = filings;
        this.policies = policies;
        this.clock = clock;
    }

    public record Accept(
            UUID filing, @Nullable Long version, @Nullable String comment) {}

    /** @param gaps all gaps at once, at least one */
    public record SendBack(
            UUID filing,
            @Nullable Long version,
            List<Gap> gaps,
            @Nullable String comment) {}

    public record Refuse(UUID filing, @Nullable Long version, Decision.Ground ground, String reason) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN, STALE, ILLEGAL_TRANSITION */
    public void accept(Actor actor, Accept command) {
        load(actor, command.filing(), command.version()).accept(command.comment(), actor, clock.instant());
    }

    /** @throws DomainException as for accept; GAPS_REQUIRED, NO_RETURNS_LEFT */
    public void sendBack(Actor actor, SendBack command) {
        int maximum = policies.at(LocalDate.now(clock)).integer("FIL-MAX-RETURNS");
        load(actor, command.filing(), command.version())
                .sendBack(command.gaps(), command.comment(), maximum, actor, clock.instant());
    }

    /** @throws DomainException as for accept; REASON_REQUIRED */
    public void refuse(Actor actor, Refuse command) {
        load(actor, command.filing(), command.version())
                .refuse(command.ground(), command.reason(), actor, clock.instant());
    }

    private Filing load(Actor actor, UUID id, @Nullable Long version) {
        return FilingAccess.load(filings, actor, id, version, Role.FILING_REVIEWER);
    }
}
