package cn.wuye.company.model;

import java.util.Optional;
import java.util.UUID;

/** The register of companies. */
public interface Companies {

    Optional<Company> find(UUID id);

    Optional<Company> findByUscc(String uscc);

    void add(Company company);

    /** How many estates a company serves now. */
    int estatesServed(UUID company);
}
