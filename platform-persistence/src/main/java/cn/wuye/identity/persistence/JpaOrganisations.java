package cn.wuye.identity.persistence;

import cn.wuye.identity.model.Organisation;
import cn.wuye.identity.model.OrganisationStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaOrganisations extends JpaRepository<Organisation, UUID>, OrganisationStore {

    @Override
    default Optional<Organisation> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(Organisation organisation) {
        save(organisation);
    }
}
