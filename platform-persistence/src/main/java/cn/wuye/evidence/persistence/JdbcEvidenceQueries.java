package cn.wuye.evidence.persistence;

import cn.wuye.evidence.EvidenceLookup;
import cn.wuye.evidence.query.EvidenceQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads evidence; the number of files of an aggregate is bounded when they are attached. */
@Repository
class JdbcEvidenceQueries implements EvidenceLookup, EvidenceQueries {
    private static final String COLUMNS =
            "id, attached_to, kind, file_name, media_type, size, sha256, uploaded_by, uploaded_at, removed_at";

    private final JdbcClient jdbc;

    JdbcEvidenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(String stream) {
        return jdbc.sql("select " + COLUMNS + " from evidence where attached_to = :stream and removed_at is null"
                        + " order by kind, uploaded_at, id")
                .param("stream", stream)
                .query(JdbcEvidenceQueries::item)
                .list();
    }

    @Override
    public Optional<Detail> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evidence where id = :id")
                .param("id", id)
                .query(JdbcEvidenceQueries::detail)
                .optional();
    }

    @Override
    public List<Detail> removed(String stream) {
        return jdbc.sql("select " + COLUMNS + " from evidence where attached_to = :stream and removed_at is not null"
                        + " order by removed_at desc limit 200")
                .param("stream", stream)
                .query(JdbcEvidenceQueries::detail)
                .list();
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return jdbc.sql("select content from evidence_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }

    @Override
    public Optional<byte[]> thumbnail(String sha256) {
        return jdbc.sql("select thumbnail from evidence_blob where sha256 = :sha256 and thumbnail is not null")
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }

    private static Detail detail(ResultSet row, int n) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Detail(item(row, n), removed == null ? null : removed.toInstant());
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("attached_to"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
