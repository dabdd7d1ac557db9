package cn.wuye.identity.persistence;

import cn.wuye.identity.model.Attempts;
import cn.wuye.identity.model.SignInBook;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the attempts in one row per account. */
@Repository
class JdbcSignInBook implements SignInBook {
    private final JdbcClient jdbc;

    JdbcSignInBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Attempts lock(UUID account) {
        jdbc.sql("""
                insert into sign_in_attempts (account_id, failures, last_step) values (:account, 0, 0)
                on conflict do nothing
                """).param("account", account).update();
        return jdbc.sql("""
                        select failures, locked_until, last_step, last_sign_in from sign_in_attempts
                        where account_id = :account for update
                        """)
                .param("account", account)
                .query((row, n) -> new Attempts(
                        row.getInt("failures"),
                        instant(row.getTimestamp("locked_until")),
                        row.getLong("last_step"),
                        instant(row.getTimestamp("last_sign_in"))))
                .single();
    }

    @Override
    public void save(UUID account, Attempts attempts) {
        jdbc.sql("""
                update sign_in_attempts set failures = :failures, locked_until = :lockedUntil, last_step = :lastStep,
                    last_sign_in = :lastSignIn
                where account_id = :account
                """)
                .param("failures", attempts.failures())
                .param("lockedUntil", timestamp(attempts.lockedUntil()))
                .param("lastStep", attempts.lastStep())
                .param("lastSignIn", timestamp(attempts.lastSignIn()))
                .param("account", account)
                .update();
    }

    static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant value) {
        return value == null ? null : Timestamp.from(value);
    }
}
