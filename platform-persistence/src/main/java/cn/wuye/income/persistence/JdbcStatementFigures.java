package cn.wuye.income.persistence;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.StatementFigures;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.shared.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures of a quarter from the entries of the books. */
@Repository
class JdbcStatementFigures implements StatementFigures {
    private static final String SIGNED = "sum(case when kind = 'INCOME' then fen else -fen end)";

    private final JdbcClient jdbc;
    private final StatementQueries statements;
    private final WorkCalendars calendars;
    private final Clock clock;

    JdbcStatementFigures(JdbcClient jdbc, StatementQueries statements, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Quarterly of(UUID book, Quarter quarter) {
        long opening = jdbc.sql("select coalesce(" + SIGNED
                        + ", 0) from income_entry_view where book_id = :book and day < :start")
                .param("book", book)
                .param("start", quarter.start())
                .query(Long.class)
                .single();
        Map<String, StatementLine> bySource = new LinkedHashMap<>();
        List<StatementLine> lines = new ArrayList<>();
        long[] closing = {opening};
        // what the quarter itself took back does not appear
        jdbc.sql("""
                select e.code, e.fen, e.text, e.payee, e.basis, e.source_id, s.what, s.place, s.contract_number
                from income_entry_view e left join income_source_view s on s.source_id = e.source_id
                where e.book_id = :book and e.day between :start and :end
                    and not exists (select from income_entry_view r
                        where r.reverses_id = e.entry_id and r.day between :start and :end)
                    and not exists (select from income_entry_view o
                        where o.entry_id = e.reverses_id and o.day between :start and :end)
                order by e.sequence
                """)
                .param("book", book)
                .param("start", quarter.start())
                .param("end", quarter.end())
                .query((ResultSet row) -> {
                    StatementLine line = line(row);
                    closing[0] += line.code().signed(line.fen());
                    if (line.code().kind() == EntryCode.Kind.INCOME) {
                        bySource.merge(line.code() + " " + line.source(), line, JdbcStatementFigures::together);
                    } else {
                        lines.add(line);
                    }
                });
        lines.addAll(bySource.values());
        lines.sort(Comparator.comparing(StatementLine::code));
        return new Quarterly(opening, lines, closing[0]);
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        String what = row.getString("what");
        return new StatementLine(
                row.getString("basis"),
                EntryCode.valueOf(row.getString("code")),
                row.getString("contract_number"),
                row.getLong("fen"),
                null,
                null,
                row.getString("payee"),
                row.getObject("source_id", UUID.class),
                what == null ? row.getString("text") : what + " " + row.getString("place"));
    }

    private static StatementLine together(StatementLine one, StatementLine other) {
        return new StatementLine(
                null,
                one.code(),
                one.contract(),
                Math.addExact(one.fen(), other.fen()),
                null,
                null,
                null,
                one.source(),
                one.text());
    }

    @Override
    public Comparison compare(UUID book, Quarter quarter, int deadline) {
        Served served = jdbc.sql("""
                select b.estate_id as estate, b.kind = 'ACCOUNT' as account, substr(b.division_code, 1, 6) as county,
                    e.households, c.name as company
                from income_book_view b join estate e on e.id = b.estate_id left join company c on c.id = b.company_id
                where b.book_id = :book
                """).param("book", book).query(Served.class).single();
        List<Undeposited> late = served.account() ? undeposited(book, quarter, deadline) : List.of();
        Long similar = statements.similarPerHousehold(served.county(), quarter.minus(1));
        return new Comparison(
                sources(served.estate(), quarter),
                late.size(),
                late.stream().mapToLong(Undeposited::fen).sum(),
                served.company(),
                handedIn(served.estate(), quarter.minus(1), "closing_fen"),
                handedIn(served.estate(), quarter.minus(1), "income_fen"),
                handedIn(served.estate(), quarter.minus(4), "income_fen"),
                similar == null ? null : similar * served.households());
    }

    private record Served(
            UUID estate,
            boolean account,
            String county,
            int households,
            @Nullable String company) {}

    /** A figure of the newest edition of a quarter that was handed in. */
    private @Nullable Long handedIn(UUID estate, Quarter quarter, String column) {
        return jdbc.sql("select " + column + """
                 from income_statement
                where estate_id = :estate and quarter = :quarter and status <> 'DRAFT'
                order by edition desc limit 1
                """)
                .param("estate", estate)
                .param("quarter", quarter.toString())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private List<Expected> sources(UUID estate, Quarter quarter) {
        return jdbc.sql("""
                select source_id, code, what, place, counterparty, contract_number, starts_on, ends_on, price_fen, billing, units
                from income_source_view
                where estate_id = :estate and starts_on <= :end and (ends_on is null or ends_on >= :start)
                order by code, contract_number, source_id
                """)
                .param("estate", estate)
                .param("start", quarter.start())
                .param("end", quarter.end())
                .query((row, n) -> {
                    Terms terms = new Terms(
                            EntryCode.valueOf(row.getString("code")),
                            row.getString("what"),
                            row.getString("place"),
                            row.getString("counterparty"),
                            row.getString("contract_number"),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            row.getLong("price_fen"),
                            Billing.valueOf(row.getString("billing")),
                            row.getInt("units"));
                    OptionalLong expected = terms.expected(quarter);
                    return new Expected(
                            row.getObject("source_id", UUID.class),
                            terms.what() + " " + terms.where(),
                            terms.contractNumber(),
                            expected.isPresent() ? expected.getAsLong() : null);
                })
                .list();
    }

    private record Undeposited(LocalDate day, @Nullable LocalDate on, long fen) {}

    private List<Undeposited> undeposited(UUID book, Quarter quarter, int deadline) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, LocalDate> last = new HashMap<>();
        return jdbc
                .sql("""
                select e.day, e.deposited_on, e.fen from income_entry_view e
                where e.book_id = :book and e.kind = 'INCOME' and e.reverses_id is null and e.day between :start and :end
                    and not exists (select from income_entry_view r where r.reverses_id = e.entry_id)
                """)
                .param("book", book)
                .param("start", quarter.start())
                .param("end", quarter.end())
                .query((row, n) -> new Undeposited(
                        row.getObject("day", LocalDate.class),
                        row.getObject("deposited_on", LocalDate.class),
                        row.getLong("fen")))
                .stream()
                .filter(income -> {
                    LocalDate by = last.computeIfAbsent(
                            income.day(),
                            day -> calendar.plusWorkingDays(day, deadline).date());
                    return (income.on() == null ? today : income.on()).isAfter(by);
                })
                .toList();
    }
}
