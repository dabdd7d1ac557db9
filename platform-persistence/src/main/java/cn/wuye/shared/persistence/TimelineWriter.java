package cn.wuye.shared.persistence;

import cn.wuye.shared.AggregateRoot;
import cn.wuye.shared.Content;
import cn.wuye.shared.StepTaken;
import cn.wuye.shared.TimelineRow;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends the steps of an aggregate to its stream. */
@Component
public class TimelineWriter {

    /** Appenders hold this lock shared, the Merkle job exclusively: so a root never misses a row that commits later. */
    public static final long LOCK = 0x77757965L;

    private final JdbcClient jdbc;

    TimelineWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(int sequence, String hash) {}

    void append(AggregateRoot aggregate, List<StepTaken> steps) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        String stream = aggregate.stream();
        Head head = jdbc.sql(
                        "select sequence, hash from timeline where stream = :stream order by sequence desc limit 1")
                .param("stream", stream)
                .query(Head.class)
                .optional()
                .orElse(new Head(0, TimelineRow.GENESIS));
        Content whole = aggregate.content();
        for (StepTaken step : steps) {
            Content content = step.content() == null ? whole : step.content();
            TimelineRow row = TimelineRow.link(stream, head.sequence() + 1, head.hash(), step, content.hash());
            insert(row, step, content.canonical());
            head = new Head(row.sequence(), row.hash());
        }
    }

    private void insert(TimelineRow row, StepTaken step, String content) {
        try {
            jdbc.sql("""
                    insert into timeline (stream, sequence, at, by, account_id, actor_name, action, from_status,
                        to_status, remark, sealed, content, content_hash, previous_hash, hash)
                    values (:stream, :sequence, :at, :by, :account, :name, :action, :from, :to, :remark, :sealed,
                        :content, :contentHash, :previous, :hash)
                    """)
                    .param("stream", row.stream())
                    .param("sequence", row.sequence())
                    .param("at", Timestamp.from(row.at()))
                    .param("by", row.by())
                    .param("account", step.by().accountId())
                    .param("name", step.by().name())
                    .param("action", row.action())
                    .param("from", row.from())
                    .param("to", row.to())
                    .param("remark", step.remark())
                    .param("sealed", row.sealed())
                    .param("content", content)
                    .param("contentHash", row.contentHash())
                    .param("previous", row.previousHash())
                    .param("hash", row.hash())
                    .update();
        } catch (DuplicateKeyException e) {
            throw cn.wuye.shared.DomainException.stale(); // someone else appended to the same stream in between
        }
    }
}
