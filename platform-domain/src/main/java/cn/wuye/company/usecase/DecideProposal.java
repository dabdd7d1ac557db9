package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.ContactProposal;
import cn.wuye.company.model.ContactProposals;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A registrar takes over the contact data that a company proposed, or refuses them with a reason. */
@UseCase
public class DecideProposal {
    private final Companies companies;
    private final ContactProposals proposals;
    private final Clock clock;

    public DecideProposal(Companies companies, ContactProposals proposals, Clock clock) {
        this.companies = companies;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @return the company */
    public UUID accept(Actor actor, UUID proposalId) {
        ContactProposal proposal = load(actor, proposalId);
        Company company = companies.find(proposal.companyId()).orElseThrow(DomainException::notFound);
        proposal.accept(actor, clock.instant());
        company.takeContact(proposal.contact(), actor, clock.instant());
        return company.id();
    }

    /** @return the company */
    public UUID reject(Actor actor, UUID proposalId, String reason) {
        ContactProposal proposal = load(actor, proposalId);
        FieldReader in = new FieldReader(Map.of("reason", reason));
        String why = in.required("reason", 200);
        RulesViolated.throwIfBlocking(in.violations());
        proposal.reject(why, actor, clock.instant());
        return proposal.companyId();
    }

    private ContactProposal load(Actor actor, UUID id) {
        ContactProposal proposal = proposals.find(id).orElseThrow(DomainException::notFound);
        actor.require(Role.REGISTRAR, proposal.place());
        return proposal;
    }
}
