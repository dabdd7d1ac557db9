package cn.wuye.company.persistence;

import cn.wuye.company.model.Companies;
import cn.wuye.company.model.Company;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaCompanies implements Companies {
    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaCompanies(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Company> find(UUID id) {
        return Optional.ofNullable(entities.find(Company.class, id));
    }

    @Override
    public Optional<Company> findByUscc(String uscc) {
        return entities.createQuery("select c from Company c where c.uscc = :uscc", Company.class)
                .setParameter("uscc", uscc)
                .setFlushMode(FlushModeType.COMMIT) // an import asks this for each row
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Company company) {
        entities.persist(company);
    }

    @Override
    public int estatesServed(UUID company) {
        return jdbc.sql("select count(*) from estate where company_id = :company and active")
                .param("company", company)
                .query(Integer.class)
                .single();
    }
}
