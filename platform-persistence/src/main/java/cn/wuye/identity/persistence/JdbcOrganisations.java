package cn.wuye.identity.persistence;

import cn.wuye.identity.Department;
import cn.wuye.identity.Organisations;
import cn.wuye.shared.OrgKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up organisations. */
@Repository
class JdbcOrganisations implements Organisations {
    private static final String SQL = """
            select id, kind, name, division_code, company_id, estate_id, department, active from organisation
            """;

    private final JdbcClient jdbc;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OrganisationFacts> find(UUID id) {
        return jdbc.sql(SQL + " where id = :id")
                .param("id", id)
                .query(JdbcOrganisations::facts)
                .optional();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from organisation where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    @Override
    public Optional<OrganisationFacts> ofCompany(UUID company) {
        return jdbc.sql(SQL + " where company_id = :company")
                .param("company", company)
                .query(JdbcOrganisations::facts)
                .optional();
    }

    @Override
    public List<OrganisationFacts> responsible(OrgKind kind, String division) {
        return jdbc.sql(SQL + """
                 where kind = :kind and active and :division like division_code || '%'
                order by length(division_code) desc, name, id limit 50
                """)
                .param("kind", kind.name())
                .param("division", division)
                .query(JdbcOrganisations::facts)
                .list();
    }

    @Override
    public List<OrganisationFacts> departments(Department department, String division) {
        return jdbc.sql(SQL + """
                 where kind = 'DEPARTMENT' and department = :department and active
                    and :division like division_code || '%'
                order by length(division_code) desc, name, id limit 50
                """)
                .param("department", department.name())
                .param("division", division)
                .query(JdbcOrganisations::facts)
                .list();
    }

    private static OrganisationFacts facts(ResultSet row, int n) throws SQLException {
        return new OrganisationFacts(
                row.getObject("id", UUID.class),
                OrgKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("division_code"),
                row.getObject("company_id", UUID.class),
                row.getObject("estate_id", UUID.class),
                department(row.getString("department")),
                row.getBoolean("active"));
    }

    static @Nullable Department department(@Nullable String code) {
        return code == null ? null : Department.valueOf(code);
    }
}
