package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.StatementLine;
import cn.wuye.income.model.StatementStatus;
import cn.wuye.income.query.StatementQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStatementQueries implements StatementQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("s.division_code", "s.company_id", "s.estate_id");
    private static final String FROM = """
            income_statement s
            join division street on street.code = substr(s.division_code, 1, 9)
            join division community on community.code = s.division_code
            left join company c on c.id = s.company_id""";
    private static final String COLUMNS = """
            s.id, s.book_id, s.estate_id, s.estate_code, s.estate_name, street.name || ' ' || community.name as place,
            s.company_id, c.name as company_name, s.quarter, s.edition, s.status, s.committee, s.opening_fen,
            s.income_fen, s.cost_fen, s.use_fen, s.closing_fen, s.due_on, s.late, s.submitted_at, s.published_at,
            s.version, s.remark""";
    private static final String OPEN = "s.status in ('PUBLISHED', 'SUPERSEDED')";
    private static final int ENOUGH = 5;

    private final JdbcClient jdbc;

    JdbcStatementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Row> list(Actor actor, Search search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> row(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, Search search, PageRequest order, Consumer<Row> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> row(row), consumer);
    }

    private static ListQuery query(Actor actor, Search search) {
        ListQuery query = ListQuery.from(FROM, "s.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("quarter", "s.quarter", "text", true)
                .sort("estate", "s.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("income", "s.income_fen", "bigint", true)
                .search("s.estate_name", "text", search.text())
                .and("s.quarter = :quarter", "quarter", search.quarter())
                .and("s.status = :status", "status", search.status())
                .within("s.division_code", search.division());
        if (search.missing()) {
            query.and("s.late and s.submitted_at is null");
        }
        if (actor.kind() == OrgKind.OWNERS_BODY) {
            query.and("s.submitted_at is not null");
        }
        return query;
    }

    @Override
    public Optional<Detail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        String handedIn = actor.kind() == OrgKind.OWNERS_BODY ? " and s.submitted_at is not null" : "";
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where s.id = :id and " + scope.sql() + handedIn)
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> detail(row))
                .optional();
    }

    @Override
    public List<Row> published(UUID estate, Quarter quarter) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where s.estate_id = :estate and s.quarter = :quarter and " + OPEN
                        + " order by s.edition desc")
                .param("estate", estate)
                .param("quarter", quarter.toString())
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public List<Row> published(UUID estate, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where s.estate_id = :estate and s.status = 'PUBLISHED' order by s.quarter desc limit "
                        + limit)
                .param("estate", estate)
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public Optional<Detail> publishedDetail(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where s.id = :id and " + OPEN)
                .param("id", id)
                .query((row, n) -> detail(row))
                .optional();
    }

    @Override
    public @Nullable Long similarPerHousehold(String county, Quarter quarter) {
        return jdbc.sql("""
                select count(*) as known, percentile_disc(0.5) within group (order by s.income_fen / e.households) as middle
                from income_statement s join estate e on e.id = s.estate_id
                where s.division_code like :county and s.quarter = :quarter and s.status = 'PUBLISHED' and e.households > 0
                """)
                .param("county", ListQuery.escapeLike(county) + "%")
                .param("quarter", quarter.toString())
                .query((row, n) -> row.getInt("known") < ENOUGH ? -1L : row.getLong("middle"))
                .optional()
                .filter(middle -> middle >= 0)
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public void openData(Consumer<Row> consumer) {
        ListQuery.from(FROM, "s.id")
                .columns(COLUMNS)
                .sort("quarter", "s.quarter", "text", true)
                .and("s.status = 'PUBLISHED'")
                .forEach(
                        jdbc,
                        new PageRequest("quarter", true, null, PageRequest.MAX_SIZE),
                        (row, n) -> row(row),
                        consumer);
    }

    @Override
    public Optional<Instant> changedAt() {
        return jdbc.sql("select max(published_at) from income_statement where published_at is not null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private Detail detail(ResultSet row) throws SQLException {
        Row read = row(row);
        List<StatementLine> lines = jdbc.sql("""
                select code, text, contract, source, basis, payee, fen, note, objection from income_statement_line
                where statement_id = :id order by position
                """)
                .param("id", read.id())
                .query((line, n) -> line(line))
                .list();
        Map<String, String> explanations = new TreeMap<>();
        jdbc.sql("select subject, explanation from income_statement_explanation where statement_id = :id")
                .param("id", read.id())
                .query((ResultSet known) -> {
                    explanations.put(known.getString("subject"), known.getString("explanation"));
                });
        return new Detail(read, row.getString("remark"), lines, explanations);
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        return new StatementLine(
                row.getString("basis"),
                EntryCode.valueOf(row.getString("code")),
                row.getString("contract"),
                row.getLong("fen"),
                row.getString("note"),
                row.getString("objection"),
                row.getString("payee"),
                row.getObject("source", UUID.class),
                row.getString("text"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("book_id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                Quarter.required(row.getString("quarter")),
                row.getInt("edition"),
                StatementStatus.valueOf(row.getString("status")),
                row.getBoolean("committee"),
                row.getLong("opening_fen"),
                row.getLong("income_fen"),
                row.getLong("cost_fen"),
                row.getLong("use_fen"),
                row.getLong("closing_fen"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                Rows.instant(row, "submitted_at"),
                Rows.instant(row, "published_at"),
                row.getLong("version"));
    }
}
