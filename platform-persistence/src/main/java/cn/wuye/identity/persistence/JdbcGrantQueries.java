package cn.wuye.identity.persistence;

import static cn.wuye.identity.persistence.JdbcSignInBook.instant;

import cn.wuye.identity.model.GrantStatus;
import cn.wuye.identity.query.GrantQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads role grants for the administrators concerned. */
@Repository
class JdbcGrantQueries implements GrantQueries {
    private static final String FROM = """
            role_grant g
            join account a on a.id = g.account_id
            join organisation o on o.id = g.organisation_id
            left join account r on r.id = g.requested_by
            left join account d on d.id = g.decided_by""";
    private static final String COLUMNS = """
            g.id, g.version, g.account_id, a.login, a.name, o.name as organisation_name, g.role, g.status, g.reason,
            g.requested_by, coalesce(r.name, '') as requester_name, g.requested_at, d.name as decider_name,
            g.decided_at, g.comment""";

    private final JdbcClient jdbc;

    JdbcGrantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static void allow(Actor actor) {
        actor.require(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
    }

    @Override
    public Page<GrantRow> list(Actor actor, GrantSearch search, PageRequest request) {
        allow(actor);
        ListQuery query = ListQuery.from(FROM, "g.id")
                .columns(COLUMNS)
                .and("g.role = :role", "role", search.role())
                .and("g.status = :status", "status", search.status());
        String text = ListQuery.term(search.q());
        if (!text.isEmpty()) {
            String part = ListQuery.containing(text);
            query.and("(a.name ilike :text or a.login like lower(:text) or o.name ilike :text)", "text", part);
        }
        return query.sort("requested", "g.requested_at", "timestamptz", true)
                .sort("name", "a.name", "text", false)
                .sort("role", "g.role", "text", false)
                .page(jdbc, request, JdbcGrantQueries::row);
    }

    @Override
    public Optional<GrantRow> find(Actor actor, UUID id) {
        allow(actor);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where g.id = :id")
                .param("id", id)
                .query(JdbcGrantQueries::row)
                .optional();
    }

    @Override
    public List<GrantRow> ofAccount(Actor actor, UUID account) {
        allow(actor);
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where g.account_id = :account order by g.requested_at desc, g.id limit 100")
                .param("account", account)
                .query(JdbcGrantQueries::row)
                .list();
    }

    private static GrantRow row(ResultSet row, int n) throws SQLException {
        return new GrantRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("organisation_name"),
                Role.valueOf(row.getString("role")),
                GrantStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("requested_by", UUID.class),
                row.getString("requester_name"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("decider_name"),
                instant(row.getTimestamp("decided_at")),
                row.getString("comment"));
    }
}
