package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Coverage;
import cn.wuye.inspection.model.PlanStatus;
import cn.wuye.inspection.query.PlanQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPlanQueries implements PlanQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("p.county", null, null);
    private static final String FROM = """
            inspection_plan p left join lateral (
                select count(*) as done from drawn_task t where t.plan_id = p.id and t.status = 'DONE') t on true""";
    private static final String COLUMNS = """
            p.id, p.county, p.county_name, p.quarter, p.number, p.status, p.candidates, p.minimum, p.drawn, t.done,
            nullif(p.value_name, '') as value_name, p.value_on, p.opened_at, p.published_at, p.drawn_at,
            p.cancelled_at, p.reason, p.version""";
    private static final String DETAIL = COLUMNS + ", p.list, p.list_hash, p.value, p.source, p.result";
    private static final String PUBLIC = "p.published_at is not null";
    private static final Pattern NAME = Pattern.compile("(\\d{6})-(20\\d\\dQ[1-4])-(\\d{1,4})");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPlanQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<PlanRow> list(Actor actor, Search search, PageRequest page) {
        return query(search).scope(actor, SCOPE).page(jdbc, page, MAPPER);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, Search search, PageRequest order, Consumer<PlanRow> consumer) {
        query(search).scope(actor, SCOPE).forEach(jdbc, order, MAPPER, consumer);
    }

    @Override
    public Page<PlanRow> published(Search search, PageRequest page) {
        return filtered(search)
                .and(PUBLIC)
                .sort("published", "p.published_at", "timestamptz", true)
                .sort("quarter", "p.quarter", "text", true)
                .sort("county", "p.county", "text", false)
                .page(jdbc, page, MAPPER);
    }

    private static ListQuery query(Search search) {
        return filtered(search)
                .sort("opened", "p.opened_at", "timestamptz", true)
                .sort("quarter", "p.quarter", "text", true)
                .sort("county", "p.county", "text", false);
    }

    private static ListQuery filtered(Search search) {
        return ListQuery.from(FROM, "p.id")
                .columns(COLUMNS)
                .and("p.county = :county", "county", search.county())
                .and("p.quarter = :quarter", "quarter", search.quarter())
                .and("p.status = :status", "status", search.status());
    }

    @Override
    public Optional<PlanDetail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + DETAIL + " from " + FROM + " where p.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(JdbcPlanQueries::detail)
                .optional();
    }

    @Override
    public Optional<PlanDetail> published(UUID id) {
        return jdbc.sql("select " + DETAIL + " from " + FROM + " where p.id = :id and " + PUBLIC)
                .param("id", id)
                .query(JdbcPlanQueries::detail)
                .optional();
    }

    @Override
    public Optional<UUID> publishedByName(String name) {
        Matcher parts = NAME.matcher(name.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select p.id from inspection_plan p where p.county = :county and p.quarter = :quarter"
                        + " and p.number = :number and " + PUBLIC)
                .param("county", parts.group(1))
                .param("quarter", parts.group(2))
                .param("number", Integer.parseInt(parts.group(3)))
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<PlanRow> newest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + PUBLIC
                        + " order by coalesce(p.cancelled_at, p.drawn_at, p.published_at) desc, p.id limit :limit")
                .param("limit", limit)
                .query(MAPPER)
                .list();
    }

    @Override
    public List<Quarter> quarters() {
        return jdbc
                .sql("select distinct quarter from inspection_plan order by quarter desc limit 40")
                .query(String.class)
                .list()
                .stream()
                .map(Quarter::required)
                .toList();
    }

    @Override
    public List<CoverageRow> coverage(Actor actor, Quarter quarter) {
        Scope scope = Scope.of(actor, new Scope.Columns("d.code", null, null));
        return jdbc.sql("""
                select d.code, d.name, p.id, p.status, p.published_at is not null as frozen, p.candidates,
                    (p.drawn_at at time zone 'Asia/Shanghai')::date as drawn_on,
                    coalesce(t.drawn, 0) as drawn, coalesce(t.done, 0) as done, coalesce(t.open, 0) as open,
                    (select count(distinct f.estate_id) from filing_in_force_view f
                        join estate e on e.id = f.estate_id and e.active
                        where substr(f.division_code, 1, 6) = d.code and f.starts_on <= :today) as in_force
                from division d
                left join inspection_plan p on p.county = d.code and p.quarter = :quarter and p.status <> 'CANCELLED'
                left join lateral (
                    select count(*) filter (where t.status <> 'CANCELLED') as drawn,
                        count(*) filter (where t.status = 'DONE') as done,
                        count(*) filter (where t.status = 'OPEN') as open
                    from drawn_task t where t.plan_id = p.id) t on true
                where length(d.code) = 6 and\s""" + scope.sql() + " order by d.code")
                .param("quarter", quarter.toString())
                .param("today", LocalDate.now(clock))
                .params(scope.parameters())
                .query((row, n) -> {
                    String status = row.getString("status");
                    return new CoverageRow(
                            row.getString("code"),
                            row.getString("name"),
                            new Coverage(
                                    quarter,
                                    row.getBoolean("frozen") ? row.getInt("candidates") : row.getInt("in_force"),
                                    row.getInt("drawn"),
                                    row.getInt("done"),
                                    row.getObject("drawn_on", LocalDate.class)),
                            row.getInt("open"),
                            row.getObject("id", UUID.class),
                            status == null ? null : PlanStatus.valueOf(status));
                })
                .list();
    }

    private static final RowMapper<PlanRow> MAPPER = (row, n) -> new PlanRow(
            row.getObject("id", UUID.class),
            row.getString("county"),
            row.getString("county_name"),
            Quarter.required(row.getString("quarter")),
            row.getInt("number"),
            PlanStatus.valueOf(row.getString("status")),
            row.getInt("candidates"),
            row.getInt("minimum"),
            row.getInt("drawn"),
            row.getInt("done"),
            row.getString("value_name"),
            row.getObject("value_on", LocalDate.class),
            row.getTimestamp("opened_at").toInstant(),
            Rows.instant(row, "published_at"),
            Rows.instant(row, "drawn_at"),
            Rows.instant(row, "cancelled_at"),
            row.getString("reason"),
            row.getLong("version"));

    private static PlanDetail detail(ResultSet row, int n) throws SQLException {
        return new PlanDetail(
                java.util.Objects.requireNonNull(MAPPER.mapRow(row, n)),
                row.getString("list"),
                row.getString("list_hash"),
                row.getString("value"),
                row.getString("source"),
                row.getString("result"));
    }
}
