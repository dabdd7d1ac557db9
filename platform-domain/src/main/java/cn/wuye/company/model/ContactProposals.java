package cn.wuye.company.model;

import java.util.Optional;
import java.util.UUID;

/** Proposals of companies to change their contact data. */
public interface ContactProposals {

    Optional<ContactProposal> find(UUID id);

    /** The open proposal of a company. */
    Optional<ContactProposal> openOf(UUID company);

    void add(ContactProposal proposal);
}
