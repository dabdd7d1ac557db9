package cn.wuye.verify.persistence;

import cn.wuye.shared.DomainException;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.SharedError;
import cn.wuye.shared.TimelineRow;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.model.MerkleRoot.Leaf;
import cn.wuye.verify.query.VerifyQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads chains, roots and the leaves under one root. */
@Repository
class JdbcVerifyQueries implements VerifyQueries {
    /** A case has some dozens of rows; beyond this an answer would no longer be one. */
    private static final int MOST_ROWS = 10_000;

    private final JdbcClient jdbc;

    JdbcVerifyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sealed(long row, int sequence, long root) {}

    /** One snapshot: a row appended meanwhile would not fit the content. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Proven> stream(String stream) {
        List<TimelineRow> rows = jdbc.sql("""
                select stream, sequence, at, by, action, from_status, to_status, sealed, content_hash, previous_hash, hash
                from timeline where stream = :stream order by sequence limit :limit
                """)
                .param("stream", stream)
                .param("limit", MOST_ROWS)
                .query(JdbcVerifyQueries::row)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String content = jdbc.sql("select content from timeline where stream = :stream order by sequence desc limit 1")
                .param("stream", stream)
                .query(String.class)
                .single();
        Optional<Sealed> sealed =
                jdbc.sql("""
                select t.id as row, t.sequence, r.id as root
                from timeline t join lateral (select id from merkle_root where last_row >= t.id order by last_row limit 1) r on true
                where t.stream = :stream order by t.sequence desc limit 1
                """).param("stream", stream).query(Sealed.class).optional();
        if (sealed.isEmpty()) {
            return Optional.of(new Proven(stream, rows, content, null, List.of(), true));
        }
        List<MerkleRoot> roots = jdbc.sql(
                        "select " + JdbcRoots.COLUMNS + " from merkle_root where id >= :id order by id limit :limit")
                .param("id", sealed.get().root())
                .param("limit", MOST_ROOTS + 1)
                .query(JdbcRoots::root)
                .list();
        boolean complete = roots.size() <= MOST_ROOTS;
        return Optional.of(new Proven(
                stream,
                rows,
                content,
                inclusion(sealed.get(), roots.get(0)),
                complete ? roots : roots.subList(0, MOST_ROOTS),
                complete));
    }

    private Inclusion inclusion(Sealed sealed, MerkleRoot root) {
        List<Leaf> leaves = jdbc.sql(
                        "select id as row, hash from timeline where id between :first and :last order by id")
                .param("first", root.firstRow())
                .param("last", root.lastRow())
                .query(Leaf.class)
                .list();
        int index = 1;
        while (leaves.get(index - 1).row() != sealed.row()) {
            index++;
        }
        return new Inclusion(
                sealed.sequence(),
                root.id(),
                index,
                leaves.size() + 1,
                MerkleRoot.tree(root.previousRoot(), leaves).proof(index));
    }

    @Override
    public Page<MerkleRoot> roots(PageRequest request) {
        long total =
                jdbc.sql("select count(*) from merkle_root").query(Long.class).single();
        String cursor = request.cursor();
        boolean backwards = cursor != null && cursor.startsWith("-");
        long edge = cursor == null ? Long.MAX_VALUE : number(cursor);
        String sql = backwards
                ? "where id > :edge order by id limit :limit"
                : "where id < :edge order by id desc limit :limit";
        List<MerkleRoot> rows = new ArrayList<>(jdbc.sql("select " + JdbcRoots.COLUMNS + " from merkle_root " + sql)
                .param("edge", edge)
                .param("limit", request.size() + 1)
                .query(JdbcRoots::root)
                .list());
        boolean more = rows.size() > request.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean older = !rows.isEmpty() && (backwards || more);
        boolean newer = !rows.isEmpty() && (backwards ? more : cursor != null);
        return new Page<>(
                rows,
                older ? Long.toString(rows.get(rows.size() - 1).id()) : null,
                newer ? "-" + rows.get(0).id() : null,
                total);
    }

    private static long number(String cursor) {
        String digits = cursor.startsWith("-") ? cursor.substring(1) : cursor;
        if (!digits.matches("\\d{1,18}")) {
            throw new DomainException(SharedError.MALFORMED, "cursor");
        }
        return Long.parseLong(digits);
    }

    @Override
    public long unsealed() {
        return jdbc.sql("""
                select count(*) from (select 1 from timeline
                where id > coalesce((select max(last_row) from merkle_root), 0) limit 100000) rows
                """).query(Long.class).single();
    }

    private static TimelineRow row(ResultSet row, int n) throws SQLException {
        return new TimelineRow(
                row.getString("stream"),
                row.getInt("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("sealed"),
                row.getString("content_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
