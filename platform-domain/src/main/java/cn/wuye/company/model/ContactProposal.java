package cn.wuye.company.model;

import cn.wuye.company.model.ProposalStatus.Action;
import cn.wuye.shared.Actor;
import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.Duty;
import cn.wuye.shared.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's wish to change its own phones and addresses in the register. It takes effect only when a registrar of its
 * territory accepts it; a company has at most one open proposal.
 */
public class ContactProposal extends AggregateRoot {
    private UUID id;
    private UUID companyId;
    private String divisionCode;
    private String companyName;
    private Contact contact;
    private ProposalStatus status = ProposalStatus.LIFECYCLE.initial();
    private Instant proposedAt;
    private @Nullable String decisionRemark;

    public ContactProposal(UUID id, Company company, Contact contact, Actor by, Instant at) {
        this.id = id;
        this.companyId = company.id();
        this.divisionCode = company.profile().divisionCode();
        this.companyName = company.profile().name();
        this.contact = contact;
        this.proposedAt = at;
        took("PROPOSE", null, status, null, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    protected ContactProposal() {} // for JPA

    public void accept(Actor by, Instant at) {
        decide(Action.ACCEPT, null, by, at);
    }

    public void reject(String reason, Actor by, Instant at) {
        decide(Action.REJECT, reason, by, at);
    }

    public void withdraw(Actor by, Instant at) {
        decide(Action.WITHDRAW, null, by, at);
    }

    private void decide(Action action, @Nullable String remark, Actor by, Instant at) {
        ProposalStatus before = status;
        status = ProposalStatus.LIFECYCLE.next(before, action, by, guard -> true);
        decisionRemark = remark;
        took(action.name(), before, status, remark, by, at);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public Contact contact() {
        return contact;
    }

    public ProposalStatus status() {
        return status;
    }

    public @Nullable String decisionRemark() {
        return decisionRemark;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    @Override
    public String stream() {
        return "proposal:" + id;
    }

    @Override
    public String title() {
        return companyName;
    }

    @Override
    public Place place() {
        return new Place(divisionCode, companyId, null);
    }

    @Override
    public Content content() {
        return Content.empty()
                .open("company", companyId)
                .open("status", status)
                .sealed("phone", contact.phone())
                .sealed("address", contact.address())
                .sealed("contactName", contact.contactName())
                .sealed("contactPhone", contact.contactPhone())
                .sealed("email", contact.email());
    }

    @Override
    public List<Duty> duties() {
        return ProposalStatus.LIFECYCLE.duties(status);
    }
}
