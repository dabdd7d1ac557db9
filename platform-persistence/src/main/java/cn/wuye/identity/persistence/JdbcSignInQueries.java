package cn.wuye.identity.persistence;

import static cn.wuye.identity.persistence.JdbcSignInBook.instant;

import cn.wuye.identity.model.ApiToken.TokenScope;
import cn.wuye.identity.query.SignInQueries;
import cn.wuye.shared.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what signing in needs. */
@Repository
class JdbcSignInQueries implements SignInQueries {
    private final JdbcClient jdbc;

    JdbcSignInQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignInState> state(UUID account) {
        return jdbc.sql("""
                        select a.id, a.login, a.name, a.totp_confirmed_at is not null as second_factor, a.must_change,
                            a.password_changed_at,
                            array(select g.role from role_grant g
                                  join membership m on m.account_id = g.account_id and m.until is null
                                      and m.organisation_id = g.organisation_id
                                  where g.account_id = a.id and g.status = 'APPROVED') as roles
                        from account a where a.id = :account and a.enabled
                        """)
                .param("account", account)
                .query((row, n) -> new SignInState(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("second_factor"),
                        row.getBoolean("must_change"),
                        row.getTimestamp("password_changed_at").toInstant(),
                        JdbcActors.roles(row)))
                .optional();
    }

    @Override
    public Optional<GoodToken> use(String hash, Instant now) {
        Optional<GoodToken> token = jdbc.sql("""
                        select t.id, a.id as account, a.login, t.scope from api_token t
                        join account a on a.id = t.account_id and a.enabled
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(GoodToken.class)
                .optional();
        token.ifPresent(good -> jdbc.sql("""
                        insert into api_token_use (token_id, at) values (:id, :now)
                        on conflict (token_id) do update set at = excluded.at
                            where api_token_use.at < excluded.at - interval '1 minute'
                        """)
                .param("id", good.id())
                .param("now", Timestamp.from(now))
                .update());
        return token;
    }

    @Override
    public List<TokenRow> tokens(Actor actor) {
        return jdbc.sql("""
                        select t.id, t.name, t.scope, t.created_at, t.expires_at, t.revoked_at, u.at as used_at
                        from api_token t left join api_token_use u on u.token_id = t.id
                        where t.account_id = :account order by t.created_at desc, t.id limit 200
                        """)
                .param("account", actor.accountId())
                .query((row, n) -> new TokenRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TokenScope.valueOf(row.getString("scope")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("revoked_at")),
                        instant(row.getTimestamp("used_at"))))
                .list();
    }
}
