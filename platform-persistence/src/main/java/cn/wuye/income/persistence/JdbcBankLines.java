package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BankLine;
import cn.wuye.income.model.BankLines;
import cn.wuye.income.model.BankTable;
import cn.wuye.income.model.Reconciliation;
import cn.wuye.income.query.BankQueries;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bank statements by SQL: a file may have very many lines. */
@Repository
class JdbcBankLines implements BankLines, BankQueries {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcBankLines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public int add(UUID file, UUID book, String name, List<BankLine.Marked> lines, UUID by, Instant at) {
        jdbc.sql("""
                insert into income_bank_file (id, book_id, name, lines, duplicates, imported_by, imported_at)
                values (:id, :book, :name, 0, 0, :by, :at)
                """)
                .param("id", file)
                .param("book", book)
                .param("name", name)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        int[][] added = batches.batchUpdate("""
                insert into income_bank_line (id, book_id, file_id, day, fen, party, text, reference, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (book_id, fingerprint) do nothing
                """, lines, BATCH, (statement, marked) -> {
            BankLine line = marked.line();
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, book);
            statement.setObject(3, file);
            statement.setObject(4, line.day());
            statement.setLong(5, line.fen());
            statement.setString(6, line.party());
            statement.setString(7, line.text());
            statement.setString(8, line.reference());
            statement.setString(9, marked.fingerprint());
        });
        int fresh = Arrays.stream(added).flatMapToInt(Arrays::stream).sum();
        jdbc.sql("update income_bank_file set lines = :fresh, duplicates = :duplicates where id = :id")
                .param("fresh", fresh)
                .param("duplicates", lines.size() - fresh)
                .param("id", file)
                .update();
        return fresh;
    }

    @Override
    public Optional<Kept> find(UUID line) {
        return jdbc.sql("select * from income_bank_line where id = :id")
                .param("id", line)
                .query((row, n) -> new Kept(
                        line,
                        row.getObject("book_id", UUID.class),
                        line(row),
                        row.getObject("entry_id", UUID.class),
                        row.getString("explanation")))
                .optional();
    }

    @Override
    public List<Reconciliation.OpenLine> openLines(UUID book) {
        return jdbc.sql("select * from income_bank_line where book_id = :book and entry_id is null"
                        + " and explanation is null")
                .param("book", book)
                .query((row, n) -> new Reconciliation.OpenLine(row.getObject("id", UUID.class), line(row)))
                .list();
    }

    @Override
    public List<Reconciliation.OpenEntry> openEntries(UUID book, LocalDate since) {
        return jdbc.sql("""
                select e.id, e.code, e.fen, coalesce(d.deposited_on, e.deposited_on, e.day) as on_day, e.payee, e.text,
                    s.counterparty, s.contract_number
                from income_entry e left join income_source s on s.id = e.source_id
                    left join income_deposit d on d.entry_id = e.id
                where e.book_id = :book and e.day >= :since and e.reverses_id is null
                    and not exists (select 1 from income_entry r where r.reverses_id = e.id)
                    and not exists (select 1 from income_bank_line l where l.entry_id = e.id)
                """)
                .param("book", book)
                .param("since", since)
                .query((row, n) -> new Reconciliation.OpenEntry(
                        row.getObject("id", UUID.class),
                        EntryCode.valueOf(row.getString("code")).signed(row.getLong("fen")),
                        Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                        Stream.of(
                                        row.getString("payee"),
                                        row.getString("text"),
                                        row.getString("counterparty"),
                                        row.getString("contract_number"))
                                .filter(Objects::nonNull)
                                .toList()))
                .list();
    }

    @Override
    public void match(UUID line, UUID entry, boolean byHand, UUID by, Instant at) {
        jdbc.sql("""
                update income_bank_line set entry_id = :entry, by_hand = :hand, decided_by = :by, decided_at = :at
                where id = :line
                """)
                .param("entry", entry)
                .param("hand", byHand)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("line", line)
                .update();
    }

    @Override
    public void reopen(UUID line) {
        jdbc.sql("delete from income_deposit where line_id = :line")
                .param("line", line)
                .update();
        jdbc.sql("""
                update income_bank_line set entry_id = null, by_hand = false, explanation = null, decided_by = null,
                    decided_at = null where id = :line
                """).param("line", line).update();
    }

    @Override
    public void explain(UUID line, String explanation, UUID by, Instant at) {
        jdbc.sql("update income_bank_line set explanation = :text, decided_by = :by, decided_at = :at where id = :line")
                .param("text", explanation)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("line", line)
                .update();
    }

    @Override
    public Open open(UUID book) {
        return jdbc.sql("""
                select count(*)::int as lines, (min(f.imported_at) at time zone 'Asia/Shanghai')::date as oldest
                from income_bank_line l join income_bank_file f on f.id = l.file_id
                where l.book_id = :book and l.entry_id is null and l.explanation is null
                """).param("book", book).query(Open.class).single();
    }

    @Override
    public void keep(Upload upload, UUID by, Instant at) {
        jdbc.sql("""
                insert into income_bank_upload (id, book_id, name, content, uploaded_by, uploaded_at)
                values (:id, :book, :name, :content, :by, :at)
                """)
                .param("id", upload.id())
                .param("book", upload.book())
                .param("name", upload.name())
                .param("content", upload.content())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Upload> upload(UUID id) {
        return jdbc.sql("select * from income_bank_upload where id = :id")
                .param("id", id)
                .query((row, n) -> new Upload(
                        id, row.getObject("book_id", UUID.class), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    @Override
    public void forget(UUID upload) {
        jdbc.sql("delete from income_bank_upload where id = :id")
                .param("id", upload)
                .update();
    }

    @Override
    public Optional<BankTable.Mapping> mapping(String bank, List<String> headings) {
        return jdbc.sql("select columns from income_bank_mapping where bank = :bank and headings = :headings")
                .param("bank", bank)
                .param("headings", String.join("\n", headings))
                .query((row, n) -> new BankTable.Mapping(
                        Arrays.asList((Integer[]) row.getArray("columns").getArray())))
                .optional();
    }

    @Override
    public void remember(String bank, List<String> headings, BankTable.Mapping mapping) {
        jdbc.sql("""
                insert into income_bank_mapping (bank, headings, columns) values (:bank, :headings, :columns)
                on conflict (bank, headings) do update set columns = excluded.columns
                """)
                .param("bank", bank)
                .param("headings", String.join("\n", headings))
                .param("columns", mapping.positions().toArray(Integer[]::new))
                .update();
    }

    @Override
    public Page<LineRow> lines(UUID book, @Nullable State state, PageRequest page) {
        ListQuery query = ListQuery.from("income_bank_line l left join income_entry e on e.id = l.entry_id", "l.id")
                .columns("l.*, e.sequence")
                .and("l.book_id = :book", "book", book)
                .sort("day", "l.day", "date", true);
        if (state != null) {
            query.and(
                    switch (state) {
                        case OPEN -> "l.entry_id is null and l.explanation is null";
                        case MATCHED -> "l.entry_id is not null";
                        case EXPLAINED -> "l.explanation is not null";
                    });
        }
        return query.page(jdbc, page, (row, n) -> row(row));
    }

    private static LineRow row(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        String explanation = row.getString("explanation");
        State decided = explanation == null ? State.OPEN : State.EXPLAINED;
        return new LineRow(
                row.getObject("id", UUID.class),
                line(row),
                entry == null ? decided : State.MATCHED,
                entry,
                row.getObject("sequence", Integer.class),
                row.getBoolean("by_hand"),
                explanation);
    }

    @Override
    public List<FileRow> files(UUID book, int limit) {
        return jdbc.sql("select name, lines, duplicates, imported_at from income_bank_file where book_id = :book"
                        + " order by imported_at desc limit :limit")
                .param("book", book)
                .param("limit", limit)
                .query((row, n) -> new FileRow(
                        row.getString("name"),
                        row.getInt("lines"),
                        row.getInt("duplicates"),
                        row.getTimestamp("imported_at").toInstant()))
                .list();
    }

    @Override
    public List<Candidate> candidates(UUID book, List<UUID> lines) {
        if (lines.isEmpty()) {
            return new ArrayList<>();
        }
        return jdbc.sql("""
                select l.id as line, c.* from income_bank_line l cross join lateral (
                    select e.id as entry, e.sequence, e.day::text as day, e.text from income_entry e
                    where e.book_id = l.book_id and e.reverses_id is null
                        and case e.kind when 'INCOME' then e.fen else -e.fen end = l.fen
                        and not exists (select 1 from income_entry r where r.reverses_id = e.id)
                        and not exists (select 1 from income_bank_line o where o.entry_id = e.id)
                    order by abs(e.day - l.day), e.sequence limit 5) c
                where l.book_id = :book and l.id in (:lines)
                """)
                .param("book", book)
                .param("lines", lines)
                .query(Candidate.class)
                .list();
    }

    private static BankLine line(ResultSet row) throws SQLException {
        return new BankLine(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getLong("fen"),
                row.getString("party"),
                row.getString("text"),
                row.getString("reference"));
    }
}
