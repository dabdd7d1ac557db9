package cn.wuye.filing.persistence;

import cn.wuye.filing.model.FilingStatus;
import cn.wuye.filing.query.FilingDetail;
import cn.wuye.filing.query.FilingQueries;
import cn.wuye.filing.query.FilingRow;
import cn.wuye.filing.query.FilingSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcFilingQueries implements FilingQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("f.division_code", "f.company_id", "f.estate_id");
    private static final String PUBLIC = "f.status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED')";

    /** Found from the worklist, which knows the few that are late, not from the many filings. */
    private static final String LATE = """
            f.id in (select substr(late.stream, 8)::uuid from work_item late
                where late.capability = 'filing' and late.closed_at is null and late.due_on < :today)""";

    /** Each arm has an index of its own; with common words the planner walks the list's order instead. */
    private static final String FOUND = """
            (bigrams(f.estate_name) @> bigrams(:term) and f.estate_name ilike :text
                or bigrams(f.number) @> bigrams(:term) and f.number ilike :text
                or f.company_id = any(cast(:companies as uuid[])))""";

    private static final String FOUND_CHARACTER =
            "(f.estate_name ilike :text or f.number ilike :text or c.name ilike :text)";

    private static final String BY_ESTATE = "f.estate_name collate \"zh-x-icu\"";

    /** More companies than this have nothing to do with each other but a word. */
    private static final int COMPANIES = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final FilingRowMapper rows = new FilingRowMapper();
    private final FilingDetailMapper details;

    JdbcFilingQueries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.details = new FilingDetailMapper(json);
    }

    @Override
    public Page<FilingRow> list(Actor actor, FilingSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, rows);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, FilingSearch search, PageRequest order, Consumer<FilingRow> consumer) {
        query(actor, search).forEach(jdbc, order, rows, consumer);
    }

    private ListQuery query(Actor actor, FilingSearch search) {
        boolean filer = actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
        ListQuery query = filtered(ListQuery.from(FilingRowMapper.FROM, "f.id"), search)
                .scope(actor, SCOPE)
                .sort("submitted", "coalesce(f.submitted_at, f.created_at)", "timestamptz", true)
                .sort("signed", "coalesce(f.signed_on, '-infinity'::date)", "date", true)
                .sort("estate", BY_ESTATE, "text", false)
                .sort("status", "f.status", "text", false);
        if (search.hasDeadlines()) {
            query.sort("due", "coalesce(w.due_on, 'infinity'::date)", "date", false);
        }
        if (!filer) {
            query.and("f.submitted_at is not null"); // what was never handed in is the filer's own affair
        }
        if (search.overdue()) {
            query.and(LATE, "today", LocalDate.now(clock));
        }
        return query;
    }

    private ListQuery filtered(ListQuery query, FilingSearch search) {
        query.columns(FilingRowMapper.COLUMNS)
                .and("f.status = :status", "status", search.status())
                .and("f.kind = :kind", "kind", search.kind())
                .and(
                        "f.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank() ? null : search.division() + "%")
                .and("f.company_id = :company", "company", search.company())
                .and("f.estate_id = :estate", "estate", search.estate())
                .and("f.signed_on >= :from", "from", search.from())
                .and("f.signed_on <= :to", "to", search.to());
        String text = ListQuery.term(search.text());
        if (!text.isEmpty()) {
            String like = ListQuery.containing(text);
            if (text.codePointCount(0, text.length()) < 2) {
                query.and(FOUND_CHARACTER, "text", like);
            } else {
                query.parameter("term", text)
                        .parameter("companies", companies(text, like))
                        .and(FOUND, "text", like);
            }
        }
        return query;
    }

    /** Companies of the name, as an array literal. */
    private String companies(String term, String like) {
        return jdbc
                .sql("select id from company where bigrams(search_text) @> bigrams(:term)"
                        + " and search_text ilike :text limit " + COMPANIES)
                .param("term", term)
                .param("text", like)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        boolean filer = actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
        return jdbc.sql("select f.status, count(*) from filing f where " + scope.sql()
                        + (filer ? "" : " and f.submitted_at is not null") + " group by f.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    @Override
    public Optional<FilingDetail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        boolean filer = actor.kind() == OrgKind.COMPANY || actor.kind() == OrgKind.OWNERS_BODY;
        return jdbc.sql("select " + FilingDetailMapper.COLUMNS + " from " + FilingRowMapper.FROM
                        + " where f.id = :id and " + scope.sql() + (filer ? "" : " and f.submitted_at is not null"))
                .param("id", id)
                .params(scope.parameters())
                .query(details)
                .optional();
    }

    @Override
    public List<Version> versions(UUID id) {
        return jdbc.sql("select round, at, lines from filing_version where filing_id = :id order by round")
                .param("id", id)
                .query((row, n) -> version(row))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String[] pair : json.readValue(row.getString("lines"), String[][].class)) {
            lines.put(pair[0], pair[1]);
        }
        return new Version(row.getInt("round"), Objects.requireNonNull(Rows.instant(row, "at")), lines);
    }

    @Override
    public List<Comparable> comparables(UUID estate, String division, @Nullable Long price) {
        return jdbc.sql("""
                select f.id as filing, e.code as estate_code, f.estate_name, c.name as company_name,
                    f.residential_price as price, f.grade, substr(f.division_code, 1, 9) = :street as same_street
                from filing f join estate e on e.id = f.estate_id left join company c on c.id = f.company_id
                where f.status = 'FILED' and substr(f.division_code, 1, 6) = :county and f.estate_id <> :estate
                    and f.residential_price is not null
                order by same_street desc, abs(f.residential_price - :price), f.id
                limit 10
                """)
                .param("street", division.substring(0, 9))
                .param("county", division.substring(0, 6))
                .param("estate", estate)
                .param("price", price == null ? 0L : price)
                .query(Comparable.class)
                .list();
    }

    @Override
    public @Nullable Long medianPrice(String county, UUID estate, int minimum) {
        return jdbc.sql("""
                select case when count(*) >= :minimum
                    then (percentile_disc(0.5) within group (order by residential_price))::bigint end as median
                from filing
                where status = 'FILED' and substr(division_code, 1, 6) = :county and estate_id <> :estate
                    and residential_price is not null
                """)
                .param("minimum", minimum)
                .param("county", county)
                .param("estate", estate)
                .query((row, n) -> Optional.ofNullable(row.getObject("median", Long.class)))
                .single()
                .orElse(null);
    }

    @Override
    public Page<FilingRow> register(FilingSearch search, boolean inForceOnly, PageRequest page) {
        ListQuery query = filtered(ListQuery.from(FilingRowMapper.PUBLIC_FROM, "f.id"), search)
                .and(PUBLIC)
                .sort("filed", "f.decided_at", "timestamptz", true)
                .sort("estate", BY_ESTATE, "text", false)
                .sort("ends", "coalesce(f.ended_on, f.ends_on, 'infinity'::date)", "date", false);
        if (inForceOnly) {
            query.and("f.status = 'FILED'");
        }
        return query.page(jdbc, page, rows);
    }

    @Override
    public Optional<FilingDetail> published(UUID id) {
        return jdbc.sql("select " + FilingDetailMapper.COLUMNS + " from " + FilingRowMapper.PUBLIC_FROM
                        + " where f.id = :id and " + PUBLIC)
                .param("id", id)
                .query(details)
                .optional();
    }

    @Override
    public Optional<UUID> publishedByNumber(String number) {
        return jdbc.sql("select f.id from filing f where f.number = :number and " + PUBLIC)
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public void openData(Consumer<FilingDetail> consumer) {
        jdbc.sql("select " + FilingDetailMapper.COLUMNS + " from " + FilingRowMapper.PUBLIC_FROM + " where " + PUBLIC
                        + " order by f.decided_at, f.id")
                .withFetchSize(500)
                .query(row -> {
                    consumer.accept(details.mapRow(row, 0));
                });
    }

    @Override
    public Optional<Instant> registerChangedAt(LocalDate today) {
        return jdbc.sql("""
                select greatest(max(f.decided_at),
                    max(f.ended_on) filter (where f.ended_on <= :today)::timestamp at time zone 'Asia/Shanghai') as at
                from filing f where\s""" + PUBLIC)
                .param("today", today)
                .query((row, n) -> Optional.ofNullable(Rows.instant(row, "at")))
                .single();
    }

    @Override
    public List<FilingRow> ofEstate(UUID estate) {
        return published("f.estate_id = :value order by f.decided_at desc, f.id limit 20", estate);
    }

    @Override
    public List<FilingRow> inForceOf(UUID company) {
        return published(
                "f.company_id = :value and f.status = 'FILED' order by f.estate_name, f.id limit 200", company);
    }

    @Override
    public List<FilingRow> newest(int limit) {
        return published("true order by f.decided_at desc, f.id desc limit :value", limit);
    }

    private List<FilingRow> published(String rest, Object value) {
        return jdbc.sql("select " + FilingRowMapper.COLUMNS + " from " + FilingRowMapper.PUBLIC_FROM + " where "
                        + PUBLIC + " and " + rest)
                .param("value", value)
                .query(rows)
                .list();
    }

    @Override
    public long inForce(LocalDate today) {
        return jdbc.sql("select count(*) from filing where status = '" + FilingStatus.FILED
                        + "' and starts_on <= :today")
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
