package cn.wuye.shared.persistence;

import cn.wuye.shared.TimelineReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTimelineReader implements TimelineReader {
    private final JdbcClient jdbc;

    JdbcTimelineReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(String stream, int limit) {
        return jdbc.sql("""
                select sequence, at, actor_name, by, action, from_status, to_status, remark, hash
                from timeline where stream = :stream order by sequence desc limit :limit
                """)
                .param("stream", stream)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("by"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("remark"),
                row.getString("hash"));
    }
}
