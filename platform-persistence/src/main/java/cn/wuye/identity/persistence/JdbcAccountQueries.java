package cn.wuye.identity.persistence;

import static cn.wuye.identity.persistence.JdbcSignInBook.instant;

import cn.wuye.identity.query.AccountQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for the system administrator. */
@Repository
class JdbcAccountQueries implements AccountQueries {
    private static final String FROM = """
            account a
            join membership m on m.account_id = a.id and m.until is null
            join organisation o on o.id = m.organisation_id
            left join sign_in_attempts s on s.account_id = a.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<AccountRow> list(Actor actor, AccountSearch search, PageRequest request) {
        actor.require(Role.SYSTEM_ADMIN);
        Timestamp now = Timestamp.from(clock.instant());
        String text = ListQuery.term(search.q());
        ListQuery query = ListQuery.from(FROM, "a.id")
                .columns("""
                        a.id, a.login, a.name, o.id as organisation, o.name as organisation_name, a.enabled,
                        s.locked_until, s.last_sign_in,
                        array(select g.role from role_grant g where g.account_id = a.id and g.status = 'APPROVED'
                              and g.organisation_id = o.id order by g.role) as roles""")
                .and("o.id = :organisation", "organisation", search.organisation())
                .and(
                        "exists (select 1 from role_grant g where g.account_id = a.id and g.role = :role and g.status = 'APPROVED')",
                        "role",
                        search.role());
        if (!text.isEmpty()) {
            String part = ListQuery.containing(text);
            query.and("(a.name ilike :text or a.login like lower(:text))", "text", part);
        }
        if (search.state() != null) {
            query = switch (search.state()) {
                case ACTIVE ->
                    query.and("a.enabled and (s.locked_until is null or s.locked_until <= :now)", "now", now);
                case LOCKED -> query.and("a.enabled and s.locked_until > :now", "now", now);
                case DISABLED -> query.and("not a.enabled");
            };
        }
        return query.sort("name", "a.name", "text", false)
                .sort("login", "a.login", "text", false)
                .sort("organisation", "o.name", "text", false)
                .page(jdbc, request, (row, n) -> row(row, now));
    }

    private static AccountRow row(ResultSet row, Timestamp now) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                List.copyOf(JdbcActors.roles(row)),
                state(row.getBoolean("enabled"), row.getTimestamp("locked_until"), now),
                instant(row.getTimestamp("last_sign_in")));
    }

    private static AccountState state(boolean enabled, @Nullable Timestamp lockedUntil, Timestamp now) {
        if (!enabled) {
            return AccountState.DISABLED;
        }
        return lockedUntil != null && lockedUntil.after(now) ? AccountState.LOCKED : AccountState.ACTIVE;
    }

    @Override
    public Optional<AccountDetail> find(Actor actor, UUID id) {
        actor.require(Role.SYSTEM_ADMIN);
        return jdbc.sql("select a.*, o.id as organisation, o.name as organisation_name, o.kind, m.post,"
                        + " s.locked_until, s.last_sign_in from " + FROM + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> new AccountDetail(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getObject("organisation", UUID.class),
                        row.getString("organisation_name"),
                        OrgKind.valueOf(row.getString("kind")),
                        row.getString("post"),
                        row.getBoolean("enabled"),
                        instant(row.getTimestamp("locked_until")),
                        row.getBoolean("must_change"),
                        row.getTimestamp("password_changed_at").toInstant(),
                        row.getTimestamp("totp_confirmed_at") != null,
                        instant(row.getTimestamp("last_sign_in"))))
                .optional();
    }

    @Override
    public List<HistoryRow> history(Actor actor, UUID id) {
        actor.require(Role.SYSTEM_ADMIN);
        return jdbc.sql("""
                        select at, actor_name, action, remark from timeline where stream = :stream
                        order by sequence desc limit 50
                        """)
                .param("stream", "account:" + id)
                .query((row, n) -> new HistoryRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("remark")))
                .list();
    }
}
