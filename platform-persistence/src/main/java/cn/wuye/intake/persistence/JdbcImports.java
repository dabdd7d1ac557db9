package cn.wuye.intake.persistence;

import cn.wuye.intake.ImportTarget.Change;
import cn.wuye.intake.ImportTarget.Effect;
import cn.wuye.intake.ImportTarget.Kind;
import cn.wuye.intake.model.ImportBatch;
import cn.wuye.intake.model.ImportBatch.Counts;
import cn.wuye.intake.model.ImportBatch.Status;
import cn.wuye.intake.model.ImportRow;
import cn.wuye.intake.model.ImportRow.Problem;
import cn.wuye.intake.model.Imports;
import cn.wuye.intake.query.ImportQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcImports implements Imports, ImportQueries {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    JdbcImports(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    @Override
    public void add(ImportBatch batch, List<ImportRow> rows) {
        Counts counts = batch.counts();
        jdbc.sql("""
                insert into register_import (id, kind, file_name, ignored, status, rows, created, updated, unchanged,
                    failed, account_id, actor_name, division, uploaded_at)
                values (:id, :kind, :file, :ignored, :status, :rows, :created, :updated, :unchanged,
                    :failed, :account, :name, :division, :at)""")
                .param("id", batch.id())
                .param("kind", batch.kind().name())
                .param("file", batch.fileName())
                .param("ignored", batch.ignored())
                .param("status", batch.status().name())
                .param("rows", counts.rows())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("failed", counts.failed())
                .param("account", batch.accountId())
                .param("name", batch.actorName())
                .param("division", batch.division())
                .param("at", Timestamp.from(batch.uploadedAt()))
                .update();
        addRows(batch.id(), rows);
    }

    private void addRows(UUID id, List<ImportRow> rows) {
        batches.batchUpdate(
                "insert into register_import_row (import_id, line, cells, effect, problems, changes)"
                        + " values (?, ?, cast(? as jsonb), ?, cast(? as jsonb), cast(? as jsonb))",
                rows,
                PORTION,
                (statement, row) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, row.line());
                    statement.setString(3, json.writeValueAsString(row.cells()));
                    statement.setString(4, row.effect().name());
                    statement.setString(5, json.writeValueAsString(row.problems()));
                    statement.setString(6, json.writeValueAsString(row.changes()));
                });
    }

    @Override
    public Optional<ImportBatch> find(Actor actor, UUID id) {
        return jdbc.sql("select * from register_import where id = :id and account_id = :account")
                .param("id", id)
                .param("account", actor.accountId())
                .query(JdbcImports::batch)
                .optional();
    }

    @Override
    public Optional<ImportBatch> find(Actor actor, Kind kind, UUID id) {
        return find(actor, id).filter(b -> b.kind() == kind);
    }

    @Override
    public List<ImportBatch> newest(Actor actor, Kind kind, int limit) {
        return jdbc.sql("select * from register_import where account_id = :account and kind = :kind"
                        + " order by uploaded_at desc, id limit :limit")
                .param("account", actor.accountId())
                .param("kind", kind.name())
                .param("limit", limit)
                .query(JdbcImports::batch)
                .list();
    }

    @Override
    public List<ImportRow> rows(UUID id) {
        return jdbc.sql("select * from register_import_row where import_id = :id order by line")
                .param("id", id)
                .query(this::row)
                .list();
    }

    @Override
    public List<ImportRow> effective(UUID id) {
        return jdbc.sql("select * from register_import_row where import_id = :id"
                        + " and effect in ('CREATE', 'UPDATE') order by line")
                .param("id", id)
                .query(this::row)
                .list();
    }

    @Override
    public Page<ImportRow> rows(UUID id, @Nullable Effect effect, PageRequest request) {
        return query(id, effect).page(jdbc, request, this::row);
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(UUID id, Effect effect, Consumer<ImportRow> row) {
        query(id, effect).forEach(jdbc, PageRequest.first(1), this::row, row);
    }

    private static ListQuery query(UUID id, @Nullable Effect effect) {
        return ListQuery.from("register_import_row", "import_id")
                .and("import_id = :import", "import", id)
                .and("effect = :effect", "effect", effect)
                .sort("line", "line", "int", false);
    }

    @Override
    public boolean renew(UUID id, Counts counts, List<ImportRow> rows) {
        boolean open = jdbc.sql("update register_import set created = :created, updated = :updated,"
                                + " unchanged = :unchanged, failed = :failed where id = :id and status = 'PARSED'")
                        .param("created", counts.created())
                        .param("updated", counts.updated())
                        .param("unchanged", counts.unchanged())
                        .param("failed", counts.failed())
                        .param("id", id)
                        .update()
                == 1;
        if (open) {
            jdbc.sql("delete from register_import_row where import_id = :id")
                    .param("id", id)
                    .update();
            addRows(id, rows);
        }
        return open;
    }

    @Override
    public boolean decide(UUID id, Status status, Instant at) {
        return jdbc.sql("update register_import set status = :status, decided_at = :at"
                                + " where id = :id and status = 'PARSED'")
                        .param("status", status.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from register_import where id in"
                        + " (select id from register_import where uploaded_at < :before limit 20)")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static ImportBatch batch(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new ImportBatch(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("ignored"),
                Status.valueOf(row.getString("status")),
                new Counts(row.getInt("created"), row.getInt("updated"), row.getInt("unchanged"), row.getInt("failed")),
                row.getObject("account_id", UUID.class),
                row.getString("actor_name"),
                row.getString("division"),
                row.getTimestamp("uploaded_at").toInstant(),
                decided == null ? null : decided.toInstant());
    }

    private ImportRow row(ResultSet row, int n) throws SQLException {
        return new ImportRow(
                row.getInt("line"),
                json.readValue(row.getString("cells"), CELLS),
                Effect.valueOf(row.getString("effect")),
                json.readValue(row.getString("problems"), PROBLEMS),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
