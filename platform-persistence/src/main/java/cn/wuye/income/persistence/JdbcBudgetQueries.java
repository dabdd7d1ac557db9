package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.BudgetStatus;
import cn.wuye.income.query.BudgetQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBudgetQueries implements BudgetQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("b.division_code", "b.company_id", "b.estate_id");
    private static final String FROM = """
            budget b join estate e on e.id = b.estate_id
            join division street on street.code = substr(b.division_code, 1, 9)
            join division community on community.code = b.division_code""";
    private static final String COLUMNS = """
            b.*, e.code as estate_code, street.name || ' ' || community.name as place,
            (select coalesce(sum(n.fen), 0) from income_entry_view n
                left join payment q on n.basis = 'payment:' || q.id
                where n.estate_id = b.estate_id and n.kind = 'USE'
                    and n.day >= make_date(b.year, 1, 1) and n.day < make_date(b.year + 1, 1, 1)
                    and (q.id is null or q.budget_id = b.id)) as spent_fen""";

    private final JdbcClient jdbc;

    JdbcBudgetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<BudgetRow> list(Actor actor, BudgetSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> budget(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, BudgetSearch search, PageRequest order, Consumer<BudgetRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> budget(row), consumer);
    }

    private static ListQuery query(Actor actor, BudgetSearch search) {
        return ListQuery.from(FROM, "b.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("year", "b.year", "int", true)
                .sort("estate", "b.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("total", "b.total_fen", "bigint", true)
                .and("b.status = :status", "status", search.status())
                .and("b.year = :year", "year", search.year())
                .and("b.estate_id = :estate", "estate", search.estate())
                .within("b.division_code", search.division())
                .search("b.estate_name", "text", search.text());
    }

    @Override
    public Optional<BudgetRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where b.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> budget(row))
                .optional();
    }

    @Override
    public List<Line> lines(UUID budget) {
        return jdbc.sql("""
                with planned as (select code, fen, note from budget_line where budget_id = :budget),
                    committed as (select code, sum(amount_fen) as fen from payment
                        where budget_id = :budget and status in ('SUBMITTED', 'APPROVED', 'EMERGENCY') group by code),
                    spent as (select n.code, sum(n.fen) as fen from budget b
                        join income_entry_view n on n.estate_id = b.estate_id and n.kind = 'USE'
                            and n.day >= make_date(b.year, 1, 1) and n.day < make_date(b.year + 1, 1, 1)
                        left join payment q on n.basis = 'payment:' || q.id
                        where b.id = :budget and (q.id is null or q.budget_id = b.id)
                        group by n.code)
                select k.code, coalesce(p.fen, 0) as planned, coalesce(c.fen, 0) as committed,
                    coalesce(s.fen, 0) as spent, p.note
                from (select code from planned union select code from committed union select code from spent) k
                left join planned p on p.code = k.code
                left join committed c on c.code = k.code
                left join spent s on s.code = k.code
                order by k.code
                """)
                .param("budget", budget)
                .query((row, n) -> new Line(
                        EntryCode.valueOf(row.getString("code")),
                        row.getLong("planned"),
                        row.getLong("committed"),
                        row.getLong("spent"),
                        row.getString("note")))
                .list();
    }

    @Override
    public Optional<BudgetRow> adopted(UUID estate, int year) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where b.estate_id = :estate and b.year = :year and b.status = 'ADOPTED'")
                .param("estate", estate)
                .param("year", year)
                .query((row, n) -> budget(row))
                .optional();
    }

    private static BudgetRow budget(ResultSet row) throws SQLException {
        return new BudgetRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                BudgetStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getInt("year"),
                row.getLong("total_fen"),
                row.getLong("spent_fen"),
                row.getObject("resolution_id", UUID.class),
                row.getString("resolution_number"));
    }
}
