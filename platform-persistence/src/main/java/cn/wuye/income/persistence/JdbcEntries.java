package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Entries;
import cn.wuye.income.model.Entry;
import cn.wuye.shared.Place;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries are appended and read by SQL: there may be many, and none is ever changed. */
@Repository
class JdbcEntries implements Entries {
    private final JdbcClient jdbc;

    JdbcEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Head head(UUID book) {
        return jdbc.sql("select sequence, balance_fen as balance from income_entry where book_id = :book"
                        + " order by sequence desc limit 1")
                .param("book", book)
                .query(Head.class)
                .optional()
                .orElse(Head.EMPTY);
    }

    @Override
    public void append(Entry entry) {
        jdbc.sql("""
                insert into income_entry (id, book_id, estate_id, company_id, division_code, sequence, day, code, kind,
                    fen, balance_fen, text, source_id, payee, basis, evidence, reverses_id, reason, deposited_on,
                    posted_by, posted_at)
                values (:id, :book, :estate, :company, :division, :sequence, :day, :code, :kind, :fen, :balance, :text,
                    :source, :payee, :basis, :evidence, :reverses, :reason, :deposited, :by, :at)
                """)
                .param("id", entry.id())
                .param("book", entry.book())
                .param("estate", entry.place().estate())
                .param("company", entry.place().company())
                .param("division", entry.place().division())
                .param("sequence", entry.sequence())
                .param("day", entry.day())
                .param("code", entry.code().name())
                .param("kind", entry.code().kind().name())
                .param("fen", entry.fen())
                .param("balance", entry.balance())
                .param("text", entry.text())
                .param("source", entry.source())
                .param("payee", entry.payee())
                .param("basis", entry.basis())
                .param("evidence", entry.evidence().toArray(UUID[]::new))
                .param("reverses", entry.reverses())
                .param("reason", entry.reason())
                .param("deposited", entry.depositedOn())
                .param("by", entry.postedBy())
                .param("at", Timestamp.from(entry.postedAt()))
                .update();
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return jdbc.sql("select * from income_entry where id = :id")
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    @Override
    public boolean isReversed(UUID entry) {
        return jdbc.sql("select exists (select 1 from income_entry where reverses_id = :id)")
                .param("id", entry)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<LocalDate> depositedOn(UUID entry) {
        return jdbc.sql("select deposited_on from income_entry_view where entry_id = :id and deposited_on is not null")
                .param("id", entry)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public void deposit(UUID entry, LocalDate day, @Nullable UUID line, UUID by, Instant at) {
        jdbc.sql("""
                insert into income_deposit (entry_id, deposited_on, line_id, recorded_by, recorded_at)
                values (:entry, :day, :line, :by, :at)
                """)
                .param("entry", entry)
                .param("day", day)
                .param("line", line)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<LocalDate> oldestUndeposited(UUID book) {
        return jdbc.sql("""
                select e.day from income_entry e
                where e.book_id = :book and e.kind = 'INCOME' and e.reverses_id is null and e.deposited_on is null
                    and not exists (select 1 from income_deposit d where d.entry_id = e.id)
                    and not exists (select 1 from income_entry r where r.reverses_id = e.id)
                order by e.day limit 1
                """).param("book", book).query(LocalDate.class).optional();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("book_id", UUID.class),
                new Place(
                        row.getString("division_code"),
                        row.getObject("company_id", UUID.class),
                        row.getObject("estate_id", UUID.class)),
                row.getInt("sequence"),
                row.getObject("day", LocalDate.class),
                EntryCode.valueOf(row.getString("code")),
                row.getLong("fen"),
                row.getLong("balance_fen"),
                row.getString("text"),
                row.getObject("source_id", UUID.class),
                row.getString("payee"),
                row.getString("basis"),
                ids(row.getArray("evidence")),
                row.getObject("reverses_id", UUID.class),
                row.getString("reason"),
                row.getObject("deposited_on", LocalDate.class),
                row.getObject("posted_by", UUID.class),
                row.getTimestamp("posted_at").toInstant());
    }

    static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
