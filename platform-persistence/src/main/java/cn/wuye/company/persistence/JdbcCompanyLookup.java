package cn.wuye.company.persistence;

import cn.wuye.company.CompanyLookup;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCompanyLookup implements CompanyLookup {
    private static final String SELECT =
            "select id, name, uscc, legal_representative, phone, active, stars from company where ";

    private final JdbcClient jdbc;

    JdbcCompanyLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CompanyFacts> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(CompanyFacts.class)
                .optional();
    }

    @Override
    public Optional<CompanyFacts> findByUscc(String uscc) {
        return jdbc.sql(SELECT + "uscc = :uscc")
                .param("uscc", uscc)
                .query(CompanyFacts.class)
                .optional();
    }
}
