package cn.wuye.identity.persistence;

import cn.wuye.identity.AccessLog;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Origin;
import cn.wuye.shared.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends to the log; each row's hash covers the row before. Writers take turns, in their transactions. */
@Repository
class JdbcAccessLog implements AccessLog {
    private static final long LOCK = 0x616c6f67L;
    static final String GENESIS = "0".repeat(64);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Origin origin;
    private final Clock clock;

    JdbcAccessLog(JdbcClient jdbc, TransactionTemplate transaction, Origin origin, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public void record(
            @Nullable UUID account,
            String login,
            Action action,
            @Nullable String object,
            Result result,
            @Nullable String detail) {
        transaction.executeWithoutResult(status -> append(account, login, action, object, result, detail));
    }

    @Override
    public void record(Actor actor, Action action, @Nullable String object, Result result, @Nullable String detail) {
        String login = jdbc.sql("select login from account where id = :id")
                .param("id", actor.accountId())
                .query(String.class)
                .optional()
                .orElse(actor.publicName());
        record(actor.accountId(), login, action, object, result, detail);
    }

    private void append(
            @Nullable UUID account,
            String login,
            Action action,
            @Nullable String object,
            Result result,
            @Nullable String detail) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        String previous = jdbc.sql("select hash from access_log order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(GENESIS);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String ip = origin.address();
        jdbc.sql("""
                insert into access_log (at, account_id, login, ip, action, object, result, detail, previous_hash, hash)
                values (:at, :account, :login, :ip, :action, :object, :result, :detail, :previous, :hash)
                """)
                .param("at", Timestamp.from(at))
                .param("account", account)
                .param("login", login)
                .param("ip", ip)
                .param("action", action.name())
                .param("object", object)
                .param("result", result.name())
                .param("detail", detail)
                .param("previous", previous)
                .param("hash", hash(previous, at, account, login, ip, action.name(), object, result.name(), detail))
                .update();
    }

    /** SHA-256 of the values joined by line feeds, each with its line feeds and backslashes escaped. */
    static String hash(
            String previous,
            Instant at,
            @Nullable UUID account,
            String login,
            @Nullable String ip,
            String action,
            @Nullable String object,
            String result,
            @Nullable String detail) {
        return Sha256.hex(Stream.of(
                        previous,
                        String.valueOf(at.toEpochMilli()),
                        account == null ? "-" : account.toString(),
                        login,
                        ip == null ? "-" : ip,
                        action,
                        object == null ? "-" : object,
                        result,
                        detail == null ? "-" : detail)
                .map(value -> value.replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n")));
    }
}
