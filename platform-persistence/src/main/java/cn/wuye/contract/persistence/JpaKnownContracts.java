package cn.wuye.contract.persistence;

import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.model.KnownContract;
import cn.wuye.contract.model.KnownContracts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JpaKnownContracts extends JpaRepository<KnownContract, UUID>, KnownContracts {

    @Override
    default Optional<KnownContract> find(UUID id) {
        return findById(id);
    }

    @Override
    default void add(KnownContract contract) {
        save(contract);
    }

    @Override
    default List<KnownContract> of(UUID estate, UUID company, ContractStatus status) {
        return findByEstateAndCompanyAndStatusOrderByRecordedAt(estate, company, status);
    }

    List<KnownContract> findByEstateAndCompanyAndStatusOrderByRecordedAt(
            UUID estate, UUID company, ContractStatus status);
}
