package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.TaskStatus;
import cn.wuye.inspection.query.TaskQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcTaskQueries implements TaskQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("t.division_code", "t.company_id", "t.estate_id");
    private static final String FROM = """
            drawn_task t join inspection_plan p on p.id = t.plan_id join estate e on e.id = t.estate_id
            left join company c on c.id = t.company_id
            left join inspector i1 on i1.account = t.first left join inspector i2 on i2.account = t.second
            left join division county on county.code = substr(t.division_code, 1, 6)
            left join division street on street.code = substr(t.division_code, 1, 9)""";
    private static final String COLUMNS = """
            t.id, t.plan_id, p.quarter, t.number, t.estate_id, e.code as estate_code, t.estate_name, e.address,
            t.division_code, concat_ws(' ', county.name, street.name) as place_name, t.company_id,
            c.name as company_name, t.first, coalesce(i1.name, '') as first_name, t.second,
            coalesce(i2.name, '') as second_name, t.due_on, t.status, t.visit, t.done_at, t.reason, t.version""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTaskQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<TaskRow> list(Actor actor, Search search, PageRequest page) {
        return query(actor, search).page(jdbc, page, mapper());
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, Search search, PageRequest order, Consumer<TaskRow> consumer) {
        query(actor, search).forEach(jdbc, order, mapper(), consumer);
    }

    @Override
    public Optional<TaskRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where t.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(mapper())
                .optional();
    }

    private ListQuery query(Actor actor, Search search) {
        ListQuery query = ListQuery.from(FROM, "t.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .search("t.estate_name", "text", search.text())
                .and("t.status = :status", "status", search.status())
                .and(
                        "t.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank() ? null : search.division() + "%")
                .and("p.quarter = :quarter", "quarter", search.quarter())
                .and("t.plan_id = :plan", "plan", search.plan())
                .and("(t.first = :inspector or t.second = :inspector)", "inspector", search.inspector())
                .sort("due", "t.due_on", "date", true)
                .sort("estate", "t.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("number", "t.number", "int", false);
        if (search.overdue()) {
            query.and("t.status = 'OPEN' and t.due_on < :today", "today", LocalDate.now(clock));
        }
        return query;
    }

    private RowMapper<TaskRow> mapper() {
        LocalDate today = LocalDate.now(clock);
        return (row, n) -> {
            LocalDate due = row.getObject("due_on", LocalDate.class);
            TaskStatus status = TaskStatus.valueOf(row.getString("status"));
            return new TaskRow(
                    row.getObject("id", UUID.class),
                    row.getObject("plan_id", UUID.class),
                    Quarter.required(row.getString("quarter")),
                    row.getInt("number"),
                    row.getObject("estate_id", UUID.class),
                    row.getString("estate_code"),
                    row.getString("estate_name"),
                    row.getString("address"),
                    row.getString("division_code"),
                    row.getString("place_name"),
                    row.getObject("company_id", UUID.class),
                    row.getString("company_name"),
                    row.getObject("first", UUID.class),
                    row.getString("first_name"),
                    row.getObject("second", UUID.class),
                    row.getString("second_name"),
                    due,
                    status,
                    status == TaskStatus.OPEN && due.isBefore(today),
                    row.getObject("visit", UUID.class),
                    Rows.instant(row, "done_at"),
                    row.getString("reason"),
                    row.getLong("version"));
        };
    }
}
