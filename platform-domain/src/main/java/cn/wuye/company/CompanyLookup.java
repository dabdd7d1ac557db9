package cn.wuye.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds companies of the register. */
public interface CompanyLookup {

    /**
     * What others may know of a company.
     *
     * @param uscc unified social credit code
     * @param active whether it is still in the register
     * @param stars credit stars 0–5; null while unrated
     */
    record CompanyFacts(
            UUID id,
            String name,
            String uscc,
            String legalRepresentative,
            String phone,
            boolean active,
            @org.jspecify.annotations.Nullable Integer stars) {}

    Optional<CompanyFacts> find(UUID id);

    Optional<CompanyFacts> findByUscc(String uscc);

    /** Companies of the register with exactly this name or this code. */
    List<CompanyFacts> named(String nameOrUscc);

    /** Names of the companies of the register, for a list to choose from; at most 1,000. */
    List<String> names();
}
