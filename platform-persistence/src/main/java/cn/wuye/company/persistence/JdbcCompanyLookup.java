package cn.wuye.company.persistence;

import cn.wuye.company.CompanyLookup;
import cn.wuye.shared.Uscc;
import java.util.List;
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

    @Override
    public List<CompanyFacts> named(String nameOrUscc) {
        return jdbc.sql(SELECT + "active and (name = :name or uscc = :uscc) limit 2")
                .param("name", nameOrUscc.strip())
                .param("uscc", Uscc.normalise(nameOrUscc))
                .query(CompanyFacts.class)
                .list();
    }

    @Override
    public List<String> names() {
        return jdbc.sql("select name from company where active order by name collate \"zh-x-icu\" limit 1000")
                .query(String.class)
                .list();
    }
}
