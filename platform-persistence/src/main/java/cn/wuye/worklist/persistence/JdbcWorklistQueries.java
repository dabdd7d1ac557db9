package cn.wuye.worklist.persistence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import cn.wuye.worklist.query.WorklistQueries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The worklist in SQL. One condition decides what an actor sees; lists, numbers and filters all use it. */
@Repository
class JdbcWorklistQueries implements WorklistQueries {
    private static final Scope.Columns PLACE = new Scope.Columns("w.division_code", "w.company_id", "w.estate_id");
    private static final String MINE = "w.assignee = :me";
    private static final String DUE_SOON = "w.warn_on <= :today and w.due_on >= :today";
    private static final String OWN = "(w.organisation_id is null or w.organisation_id = :ownOrganisation)";
    private static final String OVERDUE = "w.due_on < :today";

    private final JdbcClient jdbc;

    JdbcWorklistQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<WorkRow> page(Actor actor, WorkSearch search, LocalDate today, PageRequest request) {
        return list(actor, search, today).page(jdbc, request, JdbcWorklistQueries::row);
    }

    /** In a transaction, so that PostgreSQL hands the rows out in portions. */
    @Override
    @Transactional(readOnly = true)
    public void forEach(
            Actor actor, WorkSearch search, LocalDate today, PageRequest request, Consumer<WorkRow> consumer) {
        list(actor, search, today).forEach(jdbc, request, JdbcWorklistQueries::row, consumer);
    }

    private static ListQuery list(Actor actor, WorkSearch search, LocalDate today) {
        ListQuery query = ListQuery.from("work_item w left join division d on d.code = w.division_code", "w.id")
                .columns("w.*, d.name as division_name")
                .scope(actor, PLACE)
                .and("w.closed_at is null")
                .and("w.capability = :capability", "capability", search.capability())
                .and("w.duty = :duty", "duty", search.duty())
                .and("w.division_code like :division", "division", below(search))
                .search("w.title", "title", search.text())
                .sort("due", "coalesce(w.due_on, date 'infinity')", "date", false)
                .sort("opened", "w.opened_at", "timestamptz", true)
                .sort("title", "w.title", "text", false);
        if (!seesAllRoles(actor)) {
            query.and("w.role in (:roles)", "roles", roles(actor)).and(OWN, "ownOrganisation", organisation(actor));
        }
        return switch (search.view()) {
            case MINE -> query.and(MINE, "me", actor.accountId());
            case OPEN -> query;
            case DUE_SOON -> query.and(DUE_SOON, "today", today);
            case OVERDUE -> query.and(OVERDUE, "today", today);
        };
    }

    @Override
    public WorkCounts count(Actor actor, WorkSearch search, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(Map.of("me", actor.accountId(), "today", today));
        String where = visible(actor, parameters);
        where += filter("capability", search.capability(), " and w.capability = :capability", parameters);
        where += filter("duty", search.duty(), " and w.duty = :duty", parameters);
        where += filter("division", below(search), " and w.division_code like :division", parameters);
        where += filter("title", search.text(), " and strpos(lower(w.title), lower(:title)) > 0", parameters);
        return jdbc.sql("select count(*) filter (where " + MINE + "), count(*), count(*) filter (where " + DUE_SOON
                        + "), count(*) filter (where " + OVERDUE + ") from work_item w where " + where)
                .params(parameters)
                .query((row, n) -> new WorkCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    @Override
    public List<DutyCount> duties(Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select w.capability, w.duty, count(*) as open from work_item w where "
                        + visible(actor, parameters) + " group by 1, 2 order by 1, 2")
                .params(parameters)
                .query(DutyCount.class)
                .list();
    }

    @Override
    public long doable(Actor actor, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("ownRoles", roles(actor)));
        return jdbc.sql("select count(*) from (select 1 from work_item w where " + visible(actor, parameters)
                        + " and w.role in (:ownRoles) limit " + limit + ") as n")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String visible(Actor actor, Map<String, Object> parameters) {
        Scope scope = Scope.of(actor, PLACE);
        parameters.putAll(scope.parameters());
        if (seesAllRoles(actor)) {
            return "w.closed_at is null and " + scope.sql();
        }
        parameters.put("roles", roles(actor));
        parameters.put("ownOrganisation", organisation(actor));
        return "w.closed_at is null and w.role in (:roles) and " + OWN + " and " + scope.sql();
    }

    private static boolean seesAllRoles(Actor actor) {
        return actor.has(Role.CITY_SUPERVISOR) || actor.has(Role.SYSTEM);
    }

    private static UUID organisation(Actor actor) {
        return actor.organisation() == null ? actor.accountId() : actor.organisation();
    }

    /** Never empty, since SQL knows no empty list. */
    private static List<String> roles(Actor actor) {
        return actor.roles().isEmpty()
                ? List.of("")
                : actor.roles().stream().map(Role::name).sorted().toList();
    }

    private static @Nullable String below(WorkSearch search) {
        String division = search.division();
        return division == null || !division.matches("\\d{4,12}") ? null : division + "%";
    }

    private static String filter(
            String name, @Nullable String value, String condition, Map<String, Object> parameters) {
        if (value == null || value.isBlank()) {
            return "";
        }
        parameters.put(name, value.strip());
        return condition;
    }

    private static WorkRow row(ResultSet row, int n) throws SQLException {
        String place = row.getString("division_code");
        String placeName = row.getString("division_name");
        return new WorkRow(
                row.getObject("id", UUID.class),
                row.getString("stream"),
                row.getString("capability"),
                row.getString("duty"),
                Role.valueOf(row.getString("role")),
                place,
                placeName == null ? place : placeName,
                row.getString("title"),
                row.getObject("assignee", UUID.class),
                row.getString("assignee_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("warn_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"));
    }
}
