package cn.wuye.company.usecase;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import cn.wuye.company.model.CompanyError;
import cn.wuye.company.model.Contact;
import cn.wuye.company.model.ContactProposal;
import cn.wuye.company.model.ContactProposals;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.Role;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.UUID;

/** A company proposes other contact data for its own entry, or takes the proposal back. */
@UseCase
public class ProposeContact {
    private final Companies companies;
    private final ContactProposals proposals;
    private final Clock clock;

    public ProposeContact(Companies companies, ContactProposals proposals, Clock clock) {
        this.companies = companies;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @throws DomainException PROPOSAL_PENDING while another one is open */
    public UUID handle(Actor actor, UUID companyId, Contact contact) {
        Company company = companies.find(companyId).orElseThrow(DomainException::notFound);
        actor.require(Role.COMPANY_CLERK, company.place());
        if (proposals.openOf(companyId).isPresent()) {
            throw new DomainException(CompanyError.PROPOSAL_PENDING);
        }
        ContactProposal proposal = new ContactProposal(UUID.randomUUID(), company, contact, actor, clock.instant());
        proposals.add(proposal);
        return proposal.id();
    }

    public void withdraw(Actor actor, UUID proposalId) {
        ContactProposal proposal = proposals.find(proposalId).orElseThrow(DomainException::notFound);
        actor.require(Role.COMPANY_CLERK, proposal.place());
        proposal.withdraw(actor, clock.instant());
    }
}
