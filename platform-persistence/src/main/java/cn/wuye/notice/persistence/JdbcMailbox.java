package cn.wuye.notice.persistence;

import cn.wuye.notice.Inbox;
import cn.wuye.notice.model.Mailbox;
import cn.wuye.notice.query.NoticeQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcMailbox implements Inbox, Mailbox, NoticeQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcMailbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public long unread(UUID account) {
        return jdbc.sql("select count(*) from notice where account_id = :account and read_at is null")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<String> read(UUID account, UUID notice, Instant at) {
        return jdbc.sql("""
                update notice set read_at = coalesce(read_at, :at)
                where id = :id and account_id = :account returning link
                """)
                .param("at", Timestamp.from(at))
                .param("id", notice)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    @Override
    public int readAll(UUID account, Instant at) {
        return jdbc.sql("update notice set read_at = :at where account_id = :account and read_at is null")
                .param("at", Timestamp.from(at))
                .param("account", account)
                .update();
    }

    @Override
    public Page<NoticeRow> page(Actor actor, boolean unreadOnly, PageRequest request) {
        ListQuery query = ListQuery.from("notice n", "n.id")
                .columns("n.id, n.key, n.args, n.link, n.at, n.read_at")
                .and("n.account_id = :account", "account", actor.accountId())
                .sort("at", "n.at", "timestamptz", true);
        return (unreadOnly ? query.and("n.read_at is null") : query).page(jdbc, request, this::row);
    }

    private NoticeRow row(ResultSet row, int n) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("key"),
                List.of(json.readValue(row.getString("args"), String[].class)),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
