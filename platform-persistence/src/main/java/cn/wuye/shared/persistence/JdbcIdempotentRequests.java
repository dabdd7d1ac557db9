package cn.wuye.shared.persistence;

import cn.wuye.shared.IdempotentRequests;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps keys and answers in a table; the primary key decides a race. */
@Repository
class JdbcIdempotentRequests implements IdempotentRequests {
    private final JdbcClient jdbc;

    JdbcIdempotentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(
            String target,
            String bodyHash,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    @Override
    public Outcome claim(UUID account, String key, String target, String bodyHash, Instant now) {
        int claimed = jdbc.sql("""
                insert into idempotent_request (account_id, key, target, body_hash, started_at)
                values (:account, :key, :target, :hash, :now) on conflict do nothing
                """)
                .param("account", account)
                .param("key", key)
                .param("target", target)
                .param("hash", bodyHash)
                .param("now", Timestamp.from(now))
                .update();
        if (claimed == 1) {
            return new Run();
        }
        return jdbc.sql("""
                select target, body_hash, status, content_type, location, etag, body
                from idempotent_request where account_id = :account and key = :key
                """)
                .param("account", account)
                .param("key", key)
                .query(Kept.class)
                .optional()
                .map(kept -> outcome(kept, target, bodyHash))
                .orElseGet(Running::new); // released in this very moment: the caller may try again
    }

    private static Outcome outcome(Kept kept, String target, String bodyHash) {
        if (!kept.target().equals(target) || !kept.bodyHash().equals(bodyHash)) {
            return new Mismatch();
        }
        byte[] body = kept.body();
        return kept.status() == null
                ? new Running()
                : new Replay(new Answer(
                        kept.status(),
                        kept.contentType(),
                        kept.location(),
                        kept.etag(),
                        body == null ? new byte[0] : body));
    }

    @Override
    public void finish(UUID account, String key, Answer answer) {
        jdbc.sql("""
                update idempotent_request set status = :status, content_type = :type, location = :location,
                    etag = :etag, body = :body
                where account_id = :account and key = :key
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("account", account)
                .param("key", key)
                .update();
    }

    @Override
    public void release(UUID account, String key) {
        jdbc.sql("delete from idempotent_request where account_id = :account and key = :key and status is null")
                .param("account", account)
                .param("key", key)
                .update();
    }

    @Override
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from idempotent_request where started_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
