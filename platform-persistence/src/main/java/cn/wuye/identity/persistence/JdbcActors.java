package cn.wuye.identity.persistence;

import cn.wuye.identity.Actors;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an actor with one query. A role counts while its holder works for the organisation it was given for. */
@Repository
class JdbcActors implements Actors {
    private static final String SQL = """
            select a.id, a.name, o.id as organisation, o.kind, o.division_code, o.company_id, o.estate_id,
                array(select g.role from role_grant g
                      where g.account_id = a.id and g.organisation_id = o.id and g.status = 'APPROVED') as roles
            from account a
            join membership m on m.account_id = a.id and m.until is null
            join organisation o on o.id = m.organisation_id and o.active
            where a.enabled and\s""";

    private final JdbcClient jdbc;

    JdbcActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Actor> find(UUID account) {
        return jdbc.sql(SQL + "a.id = :id")
                .param("id", account)
                .query(JdbcActors::actor)
                .optional();
    }

    @Override
    public Optional<Actor> findByLogin(String login) {
        return jdbc.sql(SQL + "a.login = :login")
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .query(JdbcActors::actor)
                .optional();
    }

    private static Actor actor(ResultSet row, int n) throws SQLException {
        return new Actor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("organisation", UUID.class),
                OrgKind.valueOf(row.getString("kind")),
                row.getString("division_code"),
                row.getObject("company_id", UUID.class),
                row.getObject("estate_id", UUID.class),
                roles(row));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
