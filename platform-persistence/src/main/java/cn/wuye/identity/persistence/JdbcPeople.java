package cn.wuye.identity.persistence;

import cn.wuye.identity.People;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up people. */
@Repository
class JdbcPeople implements People {
    private static final String HOLDERS = """
            select a.id as account, a.name, a.email, a.phone
            from role_grant g
            join account a on a.id = g.account_id and a.enabled
            join membership m on m.account_id = a.id and m.until is null and m.organisation_id = g.organisation_id
            join organisation o on o.id = m.organisation_id and o.active
            where g.role = :role and g.status = 'APPROVED'
            """;

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Person> holding(Role role, Place place) {
        return jdbc.sql(HOLDERS + """
                    and case o.kind
                        when 'PLATFORM' then false
                        when 'COMPANY' then o.company_id = cast(:company as uuid)
                        when 'OWNERS_BODY' then o.estate_id = cast(:estate as uuid)
                        else :division like o.division_code || '%' end
                order by a.name, a.id
                """)
                .param("role", role.name())
                .param("company", place.company())
                .param("estate", place.estate())
                .param("division", place.division())
                .query(Person.class)
                .list();
    }

    @Override
    public List<Person> members(UUID organisation, Role role) {
        return jdbc.sql(HOLDERS + " and o.id = :organisation order by a.name, a.id")
                .param("role", role.name())
                .param("organisation", organisation)
                .query(Person.class)
                .list();
    }

    @Override
    public Optional<Person> find(UUID account) {
        return jdbc.sql("select id as account, name, email, phone from account where id = :id and enabled")
                .param("id", account)
                .query(Person.class)
                .optional();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql("select id, name from account where id = any(:ids)")
                    .param("ids", accounts.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }
}
