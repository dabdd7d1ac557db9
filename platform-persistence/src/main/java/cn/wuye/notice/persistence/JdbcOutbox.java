package cn.wuye.notice.persistence;

import cn.wuye.notice.model.Mailer.Mail;
import cn.wuye.notice.model.Outbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOutbox implements Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcOutbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
                select m.id, m.address, m.attempts, n.key, n.args, n.link
                from mail_outbox m join notice n on n.id = m.notice_id
                where m.sent_at is null and m.given_up_at is null and m.next_at <= :now
                order by m.next_at, m.id limit 1 for update of m skip locked
                """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Mail(
                                row.getString("address"),
                                row.getString("key"),
                                List.of(json.readValue(row.getString("args"), String[].class)),
                                row.getString("link")),
                        row.getInt("attempts")))
                .optional();
    }

    @Override
    public void sent(UUID id, Instant at) {
        jdbc.sql("update mail_outbox set sent_at = :at, attempts = attempts + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public void failed(UUID id, String error, Instant at, @Nullable Instant again) {
        jdbc.sql("""
                update mail_outbox set attempts = attempts + 1, last_error = left(:error, 500),
                    next_at = coalesce(cast(:again as timestamptz), next_at),
                    given_up_at = case when cast(:again as timestamptz) is null then cast(:at as timestamptz) end
                where id = :id
                """)
                .param("error", error)
                .param("again", again == null ? null : Timestamp.from(again))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
