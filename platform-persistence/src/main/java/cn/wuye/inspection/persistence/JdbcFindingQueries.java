package cn.wuye.inspection.persistence;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Finding.Side;
import cn.wuye.inspection.model.FindingStatus;
import cn.wuye.inspection.model.Round;
import cn.wuye.inspection.query.FindingDetail;
import cn.wuye.inspection.query.FindingQueries;
import cn.wuye.inspection.query.FindingRow;
import cn.wuye.inspection.query.FindingSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFindingQueries implements FindingQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("f.division_code", "f.company_id", "f.estate_id");
    private static final String FROM = """
            finding f join estate e on e.id = f.estate_id
            join division street on street.code = substr(f.division_code, 1, 9)
            join division community on community.code = f.division_code
            join lateral (select i.* from inspection_item_version i
                where i.code = f.item and i.effective_from = f.item_from order by i.entered_at desc limit 1) i on true
            left join company c on c.id = f.company_id""";
    private static final String COLUMNS = """
            f.id, f.number, f.status, f.estate_id, e.code as estate_code, f.estate_name,
            street.name || ' ' || community.name as place, f.company_id, c.name as company_name, f.item,
            i.name as item_name, f.severity as finding_severity, f.side, f.raised_at, f.due_at, f.overdue_times,
            f.ledger_since, f.clue_open, f.clue_outcome, f.closed_at""";
    private static final String DETAIL = COLUMNS + """
            , f.version, f.division_code, f.text, f.spot, f.latitude, f.longitude, f.points as finding_points,
            f.days as finding_days, f.raised_by, f.visit_id, f.source, f.clue, f.extended_from, f.extension_reason,
            i.code, i.item_group, i.name, i.basis, i.severity, i.competent, i.points, i.days, i.effective_from""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFindingQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<FindingRow> list(Actor actor, FindingSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> finding(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, FindingSearch search, PageRequest order, Consumer<FindingRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> finding(row), consumer);
    }

    private static ListQuery query(Actor actor, FindingSearch search) {
        ListQuery query = ListQuery.from(FROM, "f.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("raised", "f.raised_at", "timestamptz", true)
                .sort("due", "f.due_at", "timestamptz", false)
                .sort("severity", "f.severity", "text", false)
                .sort("estate", "f.estate_name collate \"zh-x-icu\"", "text", false)
                .and("f.status = :status", "status", search.status())
                .and("f.severity = :severity", "severity", search.severity())
                .and("f.item = :item", "item", search.item())
                .within("f.division_code", search.division())
                .and("f.company_id = :company", "company", search.company())
                .and("f.raised_at >= :from", "from", JdbcVisitQueries.start(search.from()))
                .and("f.raised_at < :to", "to", JdbcVisitQueries.start(JdbcVisitQueries.next(search.to())));
        if (search.ledger()) {
            query.and("f.ledger_since is not null");
        }
        if (search.open()) {
            query.and("f.status not in ('STRUCK_OFF', 'WITHDRAWN')");
        }
        if (search.transferred()) {
            query.and("f.clue is not null");
        }
        query.searchAny(List.of("f.estate_name", "f.number"), "text", search.text());
        return query;
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select f.status, count(*) from finding f where " + scope.sql() + " group by f.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    @Override
    public Optional<FindingDetail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        List<Round> rounds = jdbc.sql("select * from finding_round where finding_id = :id order by position")
                .param("id", id)
                .query((row, n) -> round(row))
                .list();
        return jdbc.sql("select " + DETAIL + " from " + FROM + " where f.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> detail(row, rounds))
                .optional();
    }

    @Override
    public List<FindingRow> ofVisit(UUID visit) {
        return rows("f.visit_id = :value order by f.item, f.id", visit);
    }

    @Override
    public List<FindingRow> ofEstate(UUID estate, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where f.estate_id = :estate and f.status <> 'WITHDRAWN' and f.raised_at >= :since"
                        + " order by f.raised_at desc, f.id limit " + limit)
                .param("estate", estate)
                .param("since", yearAgo())
                .query((row, n) -> finding(row))
                .list();
    }

    private Timestamp yearAgo() {
        return Timestamp.from(clock.instant()
                .atZone(clock.getZone())
                .minusYears(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant());
    }

    private List<FindingRow> rows(String rest, Object value) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + rest)
                .param("value", value)
                .query((row, n) -> finding(row))
                .list();
    }

    @Override
    public List<Tally> ofCompany(UUID company) {
        return jdbc.sql("""
                select severity, count(*)::int as raised,
                    (count(*) filter (where status = 'STRUCK_OFF'))::int as closed,
                    (count(*) filter (where status = 'OVERDUE'))::int as overdue
                from finding where company_id = :company and status <> 'WITHDRAWN' and raised_at >= :since
                group by severity order by severity
                """)
                .param("company", company)
                .param("since", yearAgo())
                .query((row, n) -> new Tally(
                        Severity.valueOf(row.getString("severity")),
                        row.getInt("raised"),
                        row.getInt("closed"),
                        row.getInt("overdue")))
                .list();
    }

    private static FindingRow finding(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                FindingStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                row.getString("item"),
                row.getString("item_name"),
                Severity.valueOf(row.getString("finding_severity")),
                Side.valueOf(row.getString("side")),
                at(row, "raised_at"),
                at(row, "due_at"),
                row.getInt("overdue_times"),
                Rows.instant(row, "ledger_since"),
                row.getBoolean("clue_open"),
                row.getString("clue_outcome"),
                Rows.instant(row, "closed_at"));
    }

    private static FindingDetail detail(ResultSet row, List<Round> rounds) throws SQLException {
        return new FindingDetail(
                finding(row),
                row.getLong("version"),
                JpaCatalogue.item(row),
                row.getString("division_code"),
                row.getString("text"),
                row.getString("spot"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getInt("finding_points"),
                row.getInt("finding_days"),
                row.getObject("raised_by", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getString("source"),
                row.getObject("clue", UUID.class),
                Rows.instant(row, "extended_from"),
                row.getString("extension_reason"),
                rounds);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("answer"),
                at(row, "answered_at"),
                row.getObject("answered_by", UUID.class),
                Rows.instant(row, "checked_at"),
                row.getObject("checked_by", UUID.class),
                row.getObject("passed", Boolean.class),
                row.getString("remark"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.instant(row, column));
    }
}
