package cn.wuye.identity.model;

import java.util.Optional;
import java.util.UUID;

/** Keeps organisations. */
public interface OrganisationStore {

    Optional<Organisation> find(UUID id);

    void add(Organisation organisation);
}
