package cn.wuye.contract.usecase;

import cn.wuye.contract.model.ContractError;
import cn.wuye.contract.model.KnownContract;
import cn.wuye.contract.model.KnownContracts;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authority urges a company that has not filed, or dismisses a contract that needs no filing. */
@UseCase
public class FollowUpContract {
    private final KnownContracts contracts;
    private final Notices notices;
    private final Clock clock;

    public FollowUpContract(KnownContracts contracts, Notices notices, Clock clock) {
        this.contracts = contracts;
        this.notices = notices;
        this.clock = clock;
    }

    public record Urge(UUID contract, @Nullable String remark) {}

    public record Dismiss(UUID contract, String reason) {}

    /** @throws DomainException NOT_FOUND, FORBIDDEN */
    public void urge(Actor actor, Urge command) {
        KnownContract contract = load(actor, command.contract());
        actor.require(Role.FILING_REVIEWER, Role.STREET_OFFICER);
        contract.urge(command.remark(), actor, clock.instant());
        notices.toRole(
                Role.COMPANY_CLERK,
                contract.place(),
                "contract.URGE",
                List.of(contract.title()),
                "/filings/new?estate=" + contract.estate());
    }

    /** @throws DomainException NOT_FOUND, FORBIDDEN, ILLEGAL_TRANSITION; INCOMPLETE without a reason */
    public void dismiss(Actor actor, Dismiss command) {
        KnownContract contract = load(actor, command.contract());
        actor.require(Role.FILING_REVIEWER);
        if (command.reason().isBlank()) {
            throw new DomainException(ContractError.INCOMPLETE);
        }
        contract.dismiss(command.reason(), actor, clock.instant());
    }

    private KnownContract load(Actor actor, UUID id) {
        return contracts.find(id).filter(c -> actor.reaches(c.place())).orElseThrow(DomainException::notFound);
    }
}
