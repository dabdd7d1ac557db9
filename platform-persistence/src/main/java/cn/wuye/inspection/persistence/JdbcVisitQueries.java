package cn.wuye.inspection.persistence;

import cn.wuye.inspection.Severity;
import cn.wuye.inspection.model.Answer;
import cn.wuye.inspection.model.Representation;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.inspection.model.VisitStatus;
import cn.wuye.inspection.query.VisitDetail;
import cn.wuye.inspection.query.VisitQueries;
import cn.wuye.inspection.query.VisitRow;
import cn.wuye.inspection.query.VisitSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcVisitQueries implements VisitQueries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Scope.Columns SCOPE = new Scope.Columns("v.division_code", "v.company_id", "v.estate_id");
    private static final String FROM = """
            visit v join estate e on e.id = v.estate_id
            join division street on street.code = substr(v.division_code, 1, 9)
            join division community on community.code = v.division_code
            left join company c on c.id = v.company_id""";
    private static final String COLUMNS = """
            v.id, v.kind, v.status, v.estate_id, e.code as estate_code, v.estate_name,
            street.name || ' ' || community.name as place, c.name as company_name, v.checklist, v.inspector_name,
            v.second_name, v.score, v.started_at, v.signed_at,
            (select count(*) from visit_answer a where a.visit_id = v.id and a.result = 'FINDING')::int as findings""";
    private static final String DETAIL = COLUMNS + """
            , v.version, v.company_id, v.task_id, v.inspector, v.second, v.partners, v.items, v.catalogue_of,
            v.representation_stance, v.representation_name, v.representation_remark, v.completed_at""";
    private static final int UNFINISHED = 50;

    private final JdbcClient jdbc;

    JdbcVisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<VisitRow> list(Actor actor, VisitSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> visit(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, VisitSearch search, PageRequest order, Consumer<VisitRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> visit(row), consumer);
    }

    private static ListQuery query(Actor actor, VisitSearch search) {
        ListQuery query = ListQuery.from(FROM, "v.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("started", "v.started_at", "timestamptz", true)
                .sort("estate", "v.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("score", "coalesce(v.score, 101)", "int", false)
                .and("v.status = :status", "status", search.status())
                .and("v.kind = :kind", "kind", search.kind())
                .within("v.division_code", search.division())
                .and("v.started_at >= :from", "from", start(search.from()))
                .and("v.started_at < :to", "to", start(next(search.to())));
        if (onlySigned(actor)) {
            query.and("v.status = 'SIGNED'");
        }
        if (search.mine()) {
            query.and("(v.inspector = :me or v.second = :me)", "me", actor.accountId());
        }
        query.search("v.estate_name", "text", search.text());
        return query;
    }

    static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    private static boolean onlySigned(Actor actor) {
        return actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select v.status, count(*) from visit v where " + scope.sql()
                        + (onlySigned(actor) ? " and v.status = 'SIGNED'" : "") + " group by v.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    @Override
    public Optional<VisitDetail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return details(
                        "v.id = :id and " + scope.sql() + (onlySigned(actor) ? " and v.status = 'SIGNED'" : ""),
                        with(scope.parameters(), "id", id))
                .stream()
                .findFirst();
    }

    @Override
    public List<VisitDetail> unfinished(Actor actor) {
        return details(
                "v.status in ('OPEN', 'COMPLETED') and (v.inspector = :me or v.second = :me) order by v.started_at desc"
                        + " limit " + UNFINISHED,
                Map.of("me", actor.accountId()));
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }

    private List<VisitDetail> details(String rest, Map<String, ?> parameters) {
        List<VisitDetail> found = jdbc.sql("select " + DETAIL + " from " + FROM + " where " + rest)
                .params(parameters)
                .query((row, n) -> detail(row))
                .list();
        if (!found.isEmpty()) {
            Map<UUID, VisitDetail> byId = new HashMap<>();
            found.forEach(visit -> byId.put(visit.row().id(), visit));
            jdbc.sql("select * from visit_answer where visit_id in (:ids)")
                    .param("ids", byId.keySet())
                    .query(row -> {
                        Objects.requireNonNull(byId.get(row.getObject("visit_id", UUID.class)))
                                .answers()
                                .put(row.getString("item"), answer(row));
                    });
        }
        return found;
    }

    private static VisitRow visit(ResultSet row) throws SQLException {
        return new VisitRow(
                row.getObject("id", UUID.class),
                VisitKind.valueOf(row.getString("kind")),
                VisitStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getString("company_name"),
                row.getString("checklist"),
                row.getString("inspector_name"),
                row.getString("second_name"),
                row.getInt("findings"),
                row.getObject("score", Integer.class),
                Objects.requireNonNull(Rows.instant(row, "started_at")),
                Rows.instant(row, "signed_at"));
    }

    private static VisitDetail detail(ResultSet row) throws SQLException {
        String stance = row.getString("representation_stance");
        return new VisitDetail(
                visit(row),
                row.getLong("version"),
                row.getObject("company_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("inspector", UUID.class),
                row.getObject("second", UUID.class),
                row.getString("partners"),
                Arrays.asList((String[]) row.getArray("items").getArray()),
                row.getObject("catalogue_of", LocalDate.class),
                new TreeMap<>(),
                stance == null
                        ? null
                        : new Representation(
                                Representation.Stance.valueOf(stance),
                                row.getString("representation_name"),
                                row.getString("representation_remark")),
                Rows.instant(row, "completed_at"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new Answer(
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                Objects.requireNonNull(Rows.instant(row, "recorded_at")),
                Answer.Result.valueOf(row.getString("result")),
                severity == null ? null : Severity.valueOf(severity),
                row.getString("spot"),
                row.getString("text"));
    }

    @Override
    public List<EstateChoice> estates(Actor actor, String text, int limit) {
        Scope scope = Scope.of(actor, new Scope.Columns("e.division_code", "e.company_id", "e.id"));
        String term = ListQuery.term(text);
        return jdbc.sql("""
                select e.id, e.code, e.name, street.name || ' ' || community.name as place
                from estate e join division street on street.code = substr(e.division_code, 1, 9)
                join division community on community.code = e.division_code
                where e.active and (:all or e.search_text ilike :text) and %s
                order by e.name collate "zh-x-icu", e.id limit :limit
                """.formatted(scope.sql()))
                .params(scope.parameters())
                .param("all", term.isEmpty())
                .param("text", ListQuery.containing(term))
                .param("limit", limit)
                .query(EstateChoice.class)
                .list();
    }

    @Override
    public List<VisitRow> ofEstate(UUID estate, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where v.estate_id = :estate and v.status = 'SIGNED' order by v.signed_at desc, v.id limit "
                        + limit)
                .param("estate", estate)
                .query((row, n) -> visit(row))
                .list();
    }

    @Override
    public Optional<VisitRow> signed(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where v.id = :id and v.status = 'SIGNED'")
                .param("id", id)
                .query((row, n) -> visit(row))
                .optional();
    }
}
