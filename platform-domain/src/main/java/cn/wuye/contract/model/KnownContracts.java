package cn.wuye.contract.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps known contracts. */
public interface KnownContracts {

    Optional<KnownContract> find(UUID id);

    void add(KnownContract contract);

    /** Contracts of a company for an estate in a status. */
    List<KnownContract> of(UUID estate, UUID company, ContractStatus status);
}
