package cn.wuye.verify.persistence;

import cn.wuye.shared.persistence.TimelineWriter;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.model.Roots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roots in the table {@code merkle_root}. */
@Repository
class JdbcRoots implements Roots {
    static final String COLUMNS = "id, at, first_row, last_row, size, previous_root, root, previous_proof";

    private final JdbcClient jdbc;

    JdbcRoots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdAppending() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", TimelineWriter.LOCK)
                .query((row, n) -> 0)
                .single();
    }

    @Override
    public Optional<MerkleRoot> newest() {
        return jdbc.sql("select " + COLUMNS + " from merkle_root order by id desc limit 1")
                .query(JdbcRoots::root)
                .optional();
    }

    @Override
    public List<MerkleRoot.Leaf> rowsAfter(long row, int limit) {
        return jdbc.sql("select id as row, hash from timeline where id > :row order by id limit :limit")
                .param("row", row)
                .param("limit", limit)
                .query(MerkleRoot.Leaf.class)
                .list();
    }

    @Override
    public void add(MerkleRoot root) {
        jdbc.sql("insert into merkle_root (" + COLUMNS
                        + ") values (:id, :at, :first, :last, :size, :previous, :root, :proof)")
                .param("id", root.id())
                .param("at", Timestamp.from(root.at()))
                .param("first", root.firstRow())
                .param("last", root.lastRow())
                .param("size", root.size())
                .param("previous", root.previousRoot())
                .param("root", root.root())
                .param("proof", String.join(" ", root.previousProof()))
                .update();
    }

    static MerkleRoot root(ResultSet row, int n) throws SQLException {
        String proof = row.getString("previous_proof");
        return new MerkleRoot(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getLong("first_row"),
                row.getLong("last_row"),
                row.getInt("size"),
                row.getString("previous_root"),
                row.getString("root"),
                proof.isEmpty() ? List.of() : Arrays.asList(proof.split(" ")));
    }
}
