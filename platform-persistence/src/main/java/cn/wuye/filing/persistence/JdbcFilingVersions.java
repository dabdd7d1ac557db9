package cn.wuye.filing.persistence;

import cn.wuye.filing.model.FilingVersions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lines as a JSON array of pairs, so that their order survives. */
@Repository
class JdbcFilingVersions implements FilingVersions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcFilingVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void keep(UUID filing, int round, Map<String, String> lines, Instant at) {
        String pairs = json.writeValueAsString(lines.entrySet().stream()
                .map(e -> new String[] {e.getKey(), e.getValue()})
                .toList());
        jdbc.sql("insert into filing_version (filing_id, round, at, lines) values (:id, :round, :at, :lines::jsonb)")
                .param("id", filing)
                .param("round", round)
                .param("at", Timestamp.from(at))
                .param("lines", pairs)
                .update();
    }
}
