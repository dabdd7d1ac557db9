package cn.wuye.company.persistence;

import cn.wuye.company.model.ContactProposal;
import cn.wuye.company.model.ContactProposals;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JpaContactProposals implements ContactProposals {
    private final EntityManager entities;

    JpaContactProposals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ContactProposal> find(UUID id) {
        return Optional.ofNullable(entities.find(ContactProposal.class, id));
    }

    @Override
    public Optional<ContactProposal> openOf(UUID company) {
        return entities.createQuery(
                        "select p from ContactProposal p where p.companyId = :company and p.status = PROPOSED",
                        ContactProposal.class)
                .setParameter("company", company)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ContactProposal proposal) {
        entities.persist(proposal);
    }
}
