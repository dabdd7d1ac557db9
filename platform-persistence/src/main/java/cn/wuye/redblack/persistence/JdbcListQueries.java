package cn.wuye.redblack.persistence;

import cn.wuye.redblack.model.IssueStatus;
import cn.wuye.redblack.query.ListQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.OrgKind;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Quarter;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcListQueries implements ListQueries {
    private static final Scope.Columns ISSUE_SCOPE = new Scope.Columns("i.county", null, null);
    private static final Scope.Columns SCOPE = new Scope.Columns("e.division_code", "e.company_id", null);
    private static final String ISSUES = """
            list_issue i left join lateral (
                select count(*) filter (where e.side = 'RED' and e.status <> 'DROPPED') as red,
                    count(*) filter (where e.side = 'BLACK' and e.status <> 'DROPPED') as black,
                    count(*) filter (where e.status in ('CANDIDATE', 'NOTIFIED', 'ANSWERED')) as undecided
                from list_entry e where e.issue_id = i.id) n on true""";
    private static final String ISSUE_COLUMNS = """
            i.id, i.county, i.county_name, i.quarter, i.status, i.inspected, i.criteria, n.red, n.black, n.undecided,
            i.answers_until, i.public_until, i.opened_at, i.published_at, i.version""";
    private static final String ENTRIES = """
            list_entry e join list_issue i on i.id = e.issue_id join estate s on s.id = e.estate_id
            left join company c on c.id = e.company_id
            left join lateral (
                select count(*) filter (where f.struck_off_at is null) as open_now,
                    count(*) filter (where f.struck_off_at is not null and f.struck_off_at >= i.opened_at - interval '3 months')
                        as struck_off,
                    max(f.struck_off_at) as last_struck_off
                from inspection_finding_view f where f.estate_id = e.estate_id) f on true""";
    private static final String ENTRY_COLUMNS = """
            e.id, e.issue_id, i.status as issue_status, i.county, i.county_name, e.quarter, e.side, e.estate_id,
            s.code as estate_code, e.estate_name, e.division_code, e.company_id, e.company_name, c.uscc, e.score,
            e.reasons, e.grounds, e.evidence, e.status, e.answer, e.decision, e.shown_until, e.published_at, e.appeal_until,
            e.appeal, e.appealed_at, e.ruling, e.ruled_at, e.ending, e.ended_at, e.version,
            f.open_now, f.struck_off, f.last_struck_off""";
    /** On a list, red ones of lists before, red ones under publicity, and corrections. */
    private static final String PUBLIC = """
            (e.status in ('PUBLISHED', 'APPEALED', 'REMOVED') or e.status = 'ENDED' and e.side = 'RED'
                or e.status = 'KEPT' and e.side = 'RED' and i.status = 'PUBLICITY')""";

    private static final String SHOWN = "e.status in ('PUBLISHED', 'APPEALED')";
    private static final RowMapper<IssueRow> ISSUE = (row, n) -> new IssueRow(
            row.getObject("id", UUID.class),
            row.getString("county"),
            row.getString("county_name"),
            Quarter.required(row.getString("quarter")),
            IssueStatus.valueOf(row.getString("status")),
            row.getInt("inspected"),
            row.getString("criteria"),
            row.getInt("red"),
            row.getInt("black"),
            row.getInt("undecided"),
            row.getObject("answers_until", java.time.LocalDate.class),
            row.getObject("public_until", java.time.LocalDate.class),
            row.getTimestamp("opened_at").toInstant(),
            Rows.instant(row, "published_at"),
            row.getLong("version"));

    private final JdbcClient jdbc;
    private final ListEntryMapper entries;

    JdbcListQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.entries = new ListEntryMapper(json);
    }

    @Override
    public Page<IssueRow> issues(Actor actor, IssueSearch search, PageRequest page) {
        return ListQuery.from(ISSUES, "i.id")
                .columns(ISSUE_COLUMNS)
                .scope(actor, ISSUE_SCOPE)
                .and("i.county = :county", "county", search.county())
                .and("i.quarter = :quarter", "quarter", search.quarter())
                .and("i.status = :status", "status", search.status())
                .sort("opened", "i.opened_at", "timestamptz", true)
                .sort("quarter", "i.quarter", "text", true)
                .sort("county", "i.county", "text", false)
                .page(jdbc, page, ISSUE);
    }

    @Override
    public Optional<IssueRow> issue(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, ISSUE_SCOPE);
        return jdbc.sql("select " + ISSUE_COLUMNS + " from " + ISSUES + " where i.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(ISSUE)
                .optional();
    }

    @Override
    public Page<EntryRow> entries(Actor actor, EntrySearch search, PageRequest page) {
        return own(actor, search).page(jdbc, page, entries);
    }

    @Override
    @Transactional(readOnly = true)
    public void exportEntries(Actor actor, EntrySearch search, PageRequest order, Consumer<EntryRow> consumer) {
        own(actor, search).forEach(jdbc, order, entries, consumer);
    }

    private static ListQuery own(Actor actor, EntrySearch search) {
        ListQuery query = filtered(search)
                .scope(actor, SCOPE)
                .sort("score", "e.score", "int", false)
                .sort("estate", "e.estate_name collate \"zh-x-icu\"", "text", false);
        if (actor.kind() == OrgKind.COMPANY) {
            query.and(TOLD);
        }
        return query;
    }

    /** A company sees an entry from the notice on; red ones once they are public. */
    private static final String TOLD = "(e.side = 'BLACK' and i.status <> 'CANDIDATES' or e.published_at is not null)";

    private static ListQuery filtered(EntrySearch search) {
        return ListQuery.from(ENTRIES, "e.id")
                .columns(ENTRY_COLUMNS)
                .search("e.search_text", "text", search.text())
                .and("e.issue_id = :issue", "issue", search.issue())
                .and("i.county = :county", "county", search.county())
                .and("e.quarter = :quarter", "quarter", search.quarter())
                .and("e.side = :side", "side", search.side())
                .and("e.status = :status", "status", search.status());
    }

    @Override
    public Optional<EntryRow> entry(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        String told = actor.kind() == OrgKind.COMPANY ? " and " + TOLD : "";
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where e.id = :id and " + scope.sql() + told)
                .param("id", id)
                .params(scope.parameters())
                .query(entries)
                .optional();
    }

    @Override
    public Page<EntryRow> published(EntrySearch search, PageRequest page) {
        ListQuery query = filtered(search)
                .and(PUBLIC)
                .sort("published", "coalesce(e.published_at, i.confirmed_at)", "timestamptz", true)
                .sort("score", "e.score", "int", true)
                .sort("estate", "e.estate_name collate \"zh-x-icu\"", "text", false);
        if (search.quarter() == null || search.quarter().isBlank()) {
            query.and("e.status <> 'ENDED'"); // red ones of the past are found under their quarter
        }
        return query.page(jdbc, page, entries);
    }

    @Override
    public Optional<EntryRow> published(UUID entry) {
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where e.id = :id and " + PUBLIC)
                .param("id", entry)
                .query(entries)
                .optional();
    }

    @Override
    public List<EntryRow> shownOf(@Nullable UUID estate, @Nullable UUID company) {
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where " + SHOWN + " and "
                        + (estate == null ? "e.company_id" : "e.estate_id") + " = :id"
                        + " order by e.published_at desc, e.side desc, e.id limit 50")
                .param("id", estate == null ? company : estate)
                .query(entries)
                .list();
    }

    @Override
    public Optional<IssueRow> publishedIssue(UUID id) {
        return jdbc.sql("select " + ISSUE_COLUMNS + " from " + ISSUES
                        + " where i.id = :id and i.status in ('PUBLICITY', 'PUBLISHED')")
                .param("id", id)
                .query(ISSUE)
                .optional();
    }

    @Override
    public List<EntryRow> publicEntries(UUID issue) {
        return jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where e.issue_id = :id and " + PUBLIC
                        + " order by e.side desc, e.score desc, e.estate_name, e.id limit 1000")
                .param("id", issue)
                .query(entries)
                .list();
    }

    @Override
    public List<IssueRow> newestIssues(int limit) {
        return jdbc.sql("select " + ISSUE_COLUMNS + " from " + ISSUES
                        + " where i.status = 'PUBLISHED' order by i.published_at desc, i.id limit :limit")
                .param("limit", limit)
                .query(ISSUE)
                .list();
    }

    @Override
    public List<Quarter> quarters() {
        return jdbc
                .sql("select distinct quarter from list_issue where status in ('PUBLICITY', 'PUBLISHED')"
                        + " order by quarter desc limit 40")
                .query(String.class)
                .list()
                .stream()
                .map(Quarter::required)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void openData(Consumer<EntryRow> consumer) {
        jdbc.sql("select " + ENTRY_COLUMNS + " from " + ENTRIES + " where e.published_at is not null and " + PUBLIC
                        + " order by e.published_at, e.id")
                .withFetchSize(500)
                .query(row -> {
                    consumer.accept(entries.mapRow(row, 0));
                });
    }

    @Override
    public Optional<Instant> changedAt() {
        return jdbc.sql("select max(greatest(published_at, appealed_at, ruled_at, ended_at)) as at from list_entry")
                .query((row, n) -> Optional.ofNullable(Rows.instant(row, "at")))
                .single();
    }
}
