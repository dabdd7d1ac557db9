package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.QuestionStatus;
import cn.wuye.income.query.QuestionQueries;
import cn.wuye.income.usecase.QuestionPersonalData;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcQuestionQueries implements QuestionQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("q.division_code", "q.company_id", "q.estate_id");
    private static final String FROM = """
            income_question q
            join division street on street.code = substr(q.division_code, 1, 9)
            join division community on community.code = q.division_code
            left join company c on c.id = q.company_id""";
    private static final String COLUMNS = """
            q.id, q.statement_id, q.estate_id, q.estate_code, q.estate_name,
            street.name || ' ' || community.name as place, c.name as company_name, q.quarter, q.line_code, q.line_text,
            q.line_fen, q.text, q.phone, q.status, q.reason, q.answer, q.asked_at, q.due_on, q.answered_at, q.version""";
    private static final String ADMITTED = "q.admitted_at is not null";

    private final JdbcClient jdbc;

    JdbcQuestionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Row> list(Actor actor, Search search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> row(row, phones(actor), true));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, Search search, PageRequest order, Consumer<Row> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> row(row, false, true), consumer);
    }

    private static ListQuery query(Actor actor, Search search) {
        ListQuery query = ListQuery.from(FROM, "q.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("asked", "q.asked_at", "timestamptz", true)
                .sort("estate", "q.estate_name collate \"zh-x-icu\"", "text", false)
                .search("q.estate_name", "text", search.text())
                .and("q.quarter = :quarter", "quarter", search.quarter())
                .and("q.status = :status", "status", search.status())
                .and("q.estate_code = :estate", "estate", search.estate())
                .within("q.division_code", search.division())
                .and("q.status = 'OPEN' and q.due_on < :overdue", "overdue", search.overdue());
        return onlyAdmitted(actor) ? query.and(ADMITTED) : query;
    }

    private static boolean onlyAdmitted(Actor actor) {
        return actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
    }

    private static boolean phones(Actor actor) {
        return actor.hasAny(QuestionPersonalData.READERS);
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select q.status, count(*) from income_question q where " + scope.sql()
                        + (onlyAdmitted(actor) ? " and " + ADMITTED : "") + " group by q.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    @Override
    public Optional<Row> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where q.id = :id and " + scope.sql()
                        + (onlyAdmitted(actor) ? " and " + ADMITTED : ""))
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> row(row, phones(actor), true))
                .optional();
    }

    @Override
    public List<Row> open(UUID estate, Quarter quarter, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where q.estate_id = :estate and q.quarter = :quarter and " + ADMITTED
                        + " order by q.asked_at desc limit " + limit)
                .param("estate", estate)
                .param("quarter", quarter.toString())
                .query((row, n) -> row(row, false, row.getString("status").equals(QuestionStatus.PUBLISHED.name())))
                .list();
    }

    private static Row row(ResultSet row, boolean phone, boolean answer) throws SQLException {
        String code = row.getString("line_code");
        long fen = row.getLong("line_fen");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getString("company_name"),
                Quarter.required(row.getString("quarter")),
                code == null ? null : EntryCode.valueOf(code),
                row.getString("line_text"),
                code == null ? null : fen,
                row.getString("text"),
                phone ? row.getString("phone") : null,
                QuestionStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                answer ? row.getString("answer") : null,
                java.util.Objects.requireNonNull(Rows.instant(row, "asked_at")),
                row.getObject("due_on", LocalDate.class),
                Rows.instant(row, "answered_at"),
                row.getLong("version"));
    }
}
