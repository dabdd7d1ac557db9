package cn.wuye.referral.persistence;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.ClueStatus;
import cn.wuye.referral.model.Outcome;
import cn.wuye.referral.model.Part;
import cn.wuye.referral.model.Round;
import cn.wuye.referral.query.ClueDetail;
import cn.wuye.referral.query.ClueQueries;
import cn.wuye.referral.query.ClueRow;
import cn.wuye.referral.query.ClueSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcClueQueries implements ClueQueries {
    /** Companies and owners see no clues: they are the authorities' own. */
    private static final Scope.Columns SCOPE = new Scope.Columns("c.division_code", null, null);

    private static final String INVOLVED = """
            (c.sender_id = :own or c.organisation_id = :own
                or c.id in (select r.clue_id from clue_round r where r.organisation_id = :own)
                or c.id in (select q.clue_id from clue_part q where q.organisation_id = :own))""";

    private static final String JOINT = "c.id in (select q.clue_id from clue_part q where q.organisation_id = :own)";

    /** Found from the worklist, which knows the few that are late. */
    private static final String LATE = """
            c.id in (select substr(late.stream, 6)::uuid from work_item late
                where late.capability = 'clue' and late.closed_at is null and late.due_on < :today)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ClueRowMapper rows = new ClueRowMapper();

    JdbcClueQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<ClueRow> list(Actor actor, ClueSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, rows);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, ClueSearch search, PageRequest order, Consumer<ClueRow> consumer) {
        query(actor, search).forEach(jdbc, order, rows, consumer);
    }

    private ListQuery query(Actor actor, ClueSearch search) {
        return filtered(ListQuery.from(ClueRowMapper.FROM, "c.id"), actor, search)
                .columns(ClueRowMapper.COLUMNS)
                .and("c.status = :status", "status", search.status())
                .sort("transferred", "c.transferred_at", "timestamptz", true)
                .sort("due", "coalesce(w.due_on, 'infinity'::date)", "date", false)
                .sort("estate", "c.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("status", "c.status", "text", false);
    }

    private ListQuery filtered(ListQuery query, Actor actor, ClueSearch search) {
        query.scope(actor, SCOPE)
                .and("c.competent = :competent", "competent", search.competent())
                .and("c.item = :item", "item", search.item())
                .and("c.estate_id = :estate", "estate", search.estate())
                .and(
                        "c.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank()
                                ? null
                                : ListQuery.escapeLike(search.division()) + "%")
                .and("c.transferred_at >= :from::date::timestamp at time zone 'Asia/Shanghai'", "from", search.from())
                .and("c.transferred_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'", "to", search.to());
        String text = ListQuery.term(search.text());
        if (!text.isEmpty()) {
            query.and("(c.estate_name ilike :text or c.number ilike :text)", "text", ListQuery.containing(text));
        }
        UUID own = actor.organisation() == null ? actor.accountId() : actor.organisation();
        if (!actor.hasAny(ClueStatus.WATCHERS)) {
            query.and(INVOLVED, "own", own);
        }
        if (search.side() != null) {
            query.and(
                    switch (search.side()) {
                        case INBOX -> "c.organisation_id = :own";
                        case SENT -> "c.sender_id = :own";
                        case JOINT -> JOINT;
                    },
                    "own",
                    own);
        }
        if (search.overdue()) {
            query.and(LATE, "today", LocalDate.now(clock));
        }
        return query;
    }

    @Override
    public List<StatusCount> counts(Actor actor, ClueSearch search) {
        return filtered(ListQuery.from("clue c", "c.id"), actor, search)
                .group(jdbc, "c.status", (row, n) -> new StatusCount(row.getString(1), row.getLong(2)));
    }

    @Override
    public Optional<ClueDetail> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        String condition = " where c.id = :id and " + scope.sql();
        if (!actor.hasAny(ClueStatus.WATCHERS)) {
            condition += " and " + INVOLVED;
            parameters.put("own", actor.organisation() == null ? actor.accountId() : actor.organisation());
        }
        return jdbc.sql("select " + ClueRowMapper.COLUMNS
                        + ", c.facts, c.remark, c.source, c.outcome_measures, c.outcome_document, c.outcome_done_on,"
                        + " c.outcome_by, c.outcome_at from " + ClueRowMapper.FROM + condition)
                .params(parameters)
                .query((row, n) -> detail(row))
                .optional();
    }

    private ClueDetail detail(ResultSet row) throws SQLException {
        ClueRow clue = rows.mapRow(row, 0);
        Outcome.Kind kind = clue.outcome();
        return new ClueDetail(
                clue,
                row.getString("facts"),
                row.getString("remark"),
                row.getString("source"),
                rounds(clue.id()),
                parts(clue.id()),
                kind == null
                        ? null
                        : new Outcome(
                                kind,
                                row.getString("outcome_measures"),
                                row.getString("outcome_document"),
                                row.getObject("outcome_done_on", LocalDate.class),
                                row.getObject("outcome_by", UUID.class),
                                Objects.requireNonNull(Rows.instant(row, "outcome_at"))));
    }

    private List<Round> rounds(UUID clue) {
        return jdbc.sql("select * from clue_round where clue_id = :clue order by position")
                .param("clue", clue)
                .query((row, n) -> new Round(
                        row.getBoolean("bound"),
                        row.getString("clause"),
                        Competent.valueOf(row.getString("competent")),
                        Rows.instant(row, "declined_at"),
                        competent(row.getString("named")),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_name"),
                        row.getString("reason"),
                        Rows.instant(row, "received_at"),
                        Objects.requireNonNull(Rows.instant(row, "sent_at"))))
                .list();
    }

    private List<Part> parts(UUID clue) {
        return jdbc.sql("select * from clue_part where clue_id = :clue order by position")
                .param("clue", clue)
                .query((row, n) -> new Part(
                        Rows.instant(row, "at"),
                        Competent.valueOf(row.getString("competent")),
                        row.getString("document"),
                        Part.Mode.valueOf(row.getString("mode")),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_name"),
                        row.getString("text")))
                .list();
    }

    private static @Nullable Competent competent(@Nullable String name) {
        return name == null ? null : Competent.valueOf(name);
    }
}
