package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Billing;
import cn.wuye.income.model.BookAccount;
import cn.wuye.income.model.BookKind;
import cn.wuye.income.model.RevenueSource.Terms;
import cn.wuye.income.model.SourceStatus;
import cn.wuye.income.query.BookDetail;
import cn.wuye.income.query.BookQueries;
import cn.wuye.income.query.BookRow;
import cn.wuye.income.query.BookSearch;
import cn.wuye.income.query.EntryRow;
import cn.wuye.income.query.LedgerSearch;
import cn.wuye.income.query.SourceRow;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBookQueries implements BookQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("e.division_code", "e.company_id", "e.id");
    private static final String FROM = """
            estate e join division street on street.code = substr(e.division_code, 1, 9)
            join division community on community.code = e.division_code
            left join company c on c.id = e.company_id
            left join income_book b on b.estate_id = e.id
            left join lateral (select n.balance_fen, n.day from income_entry n where n.book_id = b.id
                order by n.sequence desc limit 1) n on true""";
    private static final String COLUMNS = """
            e.id as estate_id, e.code, e.name as estate_name, street.name || ' ' || community.name as place,
            c.name as company_name, b.id as book_id, b.kind, coalesce(n.balance_fen, 0) as balance_fen,
            n.day as last_day, b.deposit_by, coalesce(b.unexplained, 0) as unexplained""";
    private static final String ENTRIES = """
            income_entry e left join income_deposit d on d.entry_id = e.id
            left join income_source s on s.id = e.source_id
            left join income_entry r on r.reverses_id = e.id
            left join income_entry o on o.id = e.reverses_id""";
    private static final String ENTRY_COLUMNS = """
            e.*, coalesce(d.deposited_on, e.deposited_on) as deposit, s.what as source_what,
            r.sequence as reversed_by, o.sequence as reverses_sequence""";
    private static final int SILENT_MONTHS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBookQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<BookRow> list(Actor actor, BookSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> book(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, BookSearch search, PageRequest order, Consumer<BookRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> book(row), consumer);
    }

    private ListQuery query(Actor actor, BookSearch search) {
        ListQuery query = ListQuery.from(FROM, "e.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .and("e.active and (b.id is not null or e.company_id is not null)")
                .sort("estate", "e.name collate \"zh-x-icu\"", "text", false)
                .sort("balance", "coalesce(n.balance_fen, 0)", "bigint", true)
                .sort("last", "coalesce(n.day, date '1900-01-01')", "date", true)
                .within("e.division_code", search.division())
                .and("b.kind = :kind", "kind", search.kind())
                .search("e.search_text", "text", search.text());
        BookSearch.Problem problem = search.problem();
        if (problem == null) {
            return query;
        }
        return switch (problem) {
            case NO_BOOKS -> query.and("b.id is null");
            case UNDEPOSITED -> query.and("b.deposit_by < :today", "today", LocalDate.now(clock));
            case UNEXPLAINED -> query.and("b.unexplained > 0");
            case SILENT ->
                query.and(
                        "b.id is not null and coalesce(n.day, b.opened_on) < :since",
                        "since",
                        LocalDate.now(clock).minusMonths(SILENT_MONTHS));
        };
    }

    @Override
    public Optional<BookDetail> find(Actor actor, String code) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select b.version, b.opened_on, " + COLUMNS + " from " + FROM + " where e.code = :code and "
                        + scope.sql())
                .param("code", code)
                .params(scope.parameters())
                .query((row, n) -> detail(row))
                .optional();
    }

    @Override
    public Optional<String> codeOfBook(Actor actor, UUID book) {
        return code(actor, "select estate_id from income_book where id = :id", book);
    }

    @Override
    public Optional<String> codeOfSource(Actor actor, UUID source) {
        return code(actor, "select estate_id from income_source where id = :id", source);
    }

    private Optional<String> code(Actor actor, String estate, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select e.code from estate e where e.id = (" + estate + ") and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<BookDetail> open(String code) {
        return jdbc.sql("select b.version, b.opened_on, " + COLUMNS + " from " + FROM
                        + " where e.code = :code and e.active and b.id is not null")
                .param("code", code)
                .query((row, n) -> detail(row))
                .optional();
    }

    private BookDetail detail(ResultSet row) throws SQLException {
        UUID book = row.getObject("book_id", UUID.class);
        List<BookAccount> accounts = jdbc.sql("select * from income_account where book_id = :book order by position")
                .param("book", book)
                .query((account, n) -> account(account))
                .list();
        return new BookDetail(book(row), row.getLong("version"), row.getObject("opened_on", LocalDate.class), accounts);
    }

    @Override
    public Page<EntryRow> ledger(UUID book, LedgerSearch search, PageRequest page) {
        return entries(book, search).page(jdbc, page, (row, n) -> entry(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void exportLedger(UUID book, LedgerSearch search, PageRequest order, Consumer<EntryRow> consumer) {
        entries(book, search).forEach(jdbc, order, (row, n) -> entry(row), consumer);
    }

    private static ListQuery entries(UUID book, LedgerSearch search) {
        Quarter quarter = search.quarter();
        ListQuery query = ListQuery.from(ENTRIES, "e.id")
                .columns(ENTRY_COLUMNS)
                .and("e.book_id = :book", "book", book)
                .sort("sequence", "e.sequence", "int", true)
                .sort("day", "e.day", "date", true)
                .and("e.code = :code", "code", search.code())
                .and("e.kind = :kind", "kind", search.kind())
                .and("e.source_id = :source", "source", search.source())
                .and("e.day >= :from", "from", quarter == null ? null : quarter.start())
                .and("e.day <= :to", "to", quarter == null ? null : quarter.end());
        String text = ListQuery.term(search.text());
        if (!text.isEmpty()) {
            query.and(
                    search.open() ? "e.text ilike :text" : "(e.text ilike :text or e.payee ilike :text)",
                    "text",
                    ListQuery.containing(text));
        }
        if (search.undeposited()) {
            query.and("e.kind = 'INCOME' and e.reverses_id is null and r.id is null"
                    + " and coalesce(d.deposited_on, e.deposited_on) is null");
        }
        return query;
    }

    @Override
    public List<CodeSum> byCode(UUID book, LedgerSearch search) {
        List<CodeSum> sums = new java.util.ArrayList<>(entries(book, search)
                .group(
                        jdbc,
                        "e.code",
                        "sum(e.fen)",
                        (row, n) -> new CodeSum(EntryCode.valueOf(row.getString(1)), row.getLong(2))));
        sums.sort(java.util.Comparator.comparing(CodeSum::code));
        return sums;
    }

    @Override
    public List<QuarterSum> quarters(UUID book, int limit) {
        List<QuarterSum> latest = new java.util.ArrayList<>(jdbc.sql("""
                select quarter, sum(case kind when 'INCOME' then fen else 0 end)::bigint as income,
                    sum(case kind when 'COST' then fen else 0 end)::bigint as cost,
                    sum(case kind when 'USE' then fen else 0 end)::bigint as use,
                    sum(sum(case kind when 'INCOME' then fen else -fen end)) over (order by quarter)::bigint as closing
                from income_entry_view where book_id = :book group by quarter order by quarter desc limit :limit
                """)
                .param("book", book)
                .param("limit", limit)
                .query(QuarterSum.class)
                .list());
        Collections.reverse(latest);
        return latest;
    }

    @Override
    public Optional<EntryRow> entry(UUID book, UUID entry) {
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where e.book_id = :book and e.id = :entry")
                .param("book", book)
                .param("entry", entry)
                .query((row, n) -> entry(row))
                .optional();
    }

    @Override
    public Optional<EntryRow> entry(UUID book, int sequence) {
        return after(book, sequence - 1, 1).stream()
                .filter(row -> row.entry().sequence() == sequence)
                .findFirst();
    }

    @Override
    public List<EntryRow> after(UUID book, int sequence, int limit) {
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES
                        + " where e.book_id = :book and e.sequence > :sequence order by e.sequence limit :limit")
                .param("book", book)
                .param("sequence", sequence)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Entries and their rows follow each other in the same order. */
    @Override
    public List<Proof> proofs(UUID book, int first, int last) {
        return jdbc.sql("""
                select entry, row, content from (select sequence as row, content,
                    (row_number() over (order by sequence))::int as entry from timeline
                    where stream = :stream and action in ('POST', 'REVERSE')) t
                where entry between :first and :last order by entry
                """)
                .param("stream", "income-book:" + book)
                .param("first", first)
                .param("last", last)
                .query(Proof.class)
                .list();
    }

    @Override
    public List<SourceRow> sources(UUID book, Quarter received) {
        return jdbc.sql("""
                select s.*, least(s.ends_on, s.ended_on) as last_on, coalesce((select sum(e.fen) from income_entry e
                    where e.source_id = s.id and e.day between :from and :to), 0)::bigint as received
                from income_source s where s.book_id = :book
                order by s.status = 'ENDED', substr(s.code, 2)::int, s.starts_on desc, s.id
                """)
                .param("book", book)
                .param("from", received.start())
                .param("to", received.end())
                .query((row, n) -> source(row))
                .list();
    }

    private static SourceRow source(ResultSet row) throws SQLException {
        return new SourceRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                SourceStatus.valueOf(row.getString("status")),
                new Terms(
                        EntryCode.valueOf(row.getString("code")),
                        row.getString("what"),
                        row.getString("place"),
                        row.getString("counterparty"),
                        row.getString("contract_number"),
                        Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                        row.getObject("last_on", LocalDate.class),
                        row.getLong("price_fen"),
                        Billing.valueOf(row.getString("billing")),
                        row.getInt("units")),
                row.getLong("received"),
                row.getObject("renews", UUID.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static BookAccount account(ResultSet row) throws SQLException {
        return new BookAccount(
                row.getString("bank"),
                row.getString("committee"),
                row.getString("holder"),
                row.getString("number"),
                row.getString("party_organisation"),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getObject("until", LocalDate.class));
    }

    private static BookRow book(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new BookRow(
                row.getObject("estate_id", UUID.class),
                row.getString("code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getString("company_name"),
                row.getObject("book_id", UUID.class),
                kind == null ? null : BookKind.valueOf(kind),
                row.getLong("balance_fen"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("deposit_by", LocalDate.class),
                row.getInt("unexplained"));
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        return new EntryRow(
                JdbcEntries.entry(row),
                row.getObject("deposit", LocalDate.class),
                row.getString("source_what"),
                row.getObject("reversed_by", Integer.class),
                row.getObject("reverses_sequence", Integer.class));
    }
}
