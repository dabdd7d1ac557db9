package cn.wuye.referral.persistence;

import cn.wuye.referral.model.Reply;
import cn.wuye.referral.model.Report;
import cn.wuye.referral.model.ReportKind;
import cn.wuye.referral.model.ReportStatus;
import cn.wuye.referral.model.TrackingCode;
import cn.wuye.referral.query.ReportQueries;
import cn.wuye.referral.query.ReportRow;
import cn.wuye.referral.query.ReportSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Rows;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
class JdbcReportQueries implements ReportQueries {
    /** Companies and owners see no reports: residents trust the authorities with them. */
    private static final Scope.Columns SCOPE = new Scope.Columns("r.division_code", null, null);

    private static final String OPEN = "r.status in ('RECEIVED', 'IN_HAND', 'REOPENED')";

    private static final String OVERDUE = OPEN + " and r.due_on < (now() at time zone 'Asia/Shanghai')::date";

    private static final String FROM = """
            report r left join estate e on e.id = r.estate_id left join company p on p.id = r.company_id
            left join division county on county.code = substr(r.division_code, 1, 6)
            left join division street on street.code = substr(r.division_code, 1, 9)
            left join clue k on k.id = case when r.linked like 'clue:%' then substr(r.linked, 6)::uuid end
            left join report m on m.id = r.merged_into""";

    private static final String COLUMNS = """
            r.*, e.code as estate_code, p.name as company_name, k.status as linked_status, m.number as merged_number,
            coalesce(r.answer_kind, m.answer_kind) as reply_kind, coalesce(r.answer_text, m.answer_text) as reply_text,
            coalesce(r.answer_body, m.answer_body) as reply_body, coalesce(r.answer_by, m.answer_by) as reply_by,
            coalesce(r.answer_at, m.answer_at) as reply_at,
            concat_ws(' ', county.name, street.name) as place_name, (""" + OVERDUE + ") as overdue";

    private final JdbcClient jdbc;

    JdbcReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ReportRow> list(Actor actor, ReportSearch search, PageRequest page) {
        return sorted(actor, search).page(jdbc, page, JdbcReportQueries::row);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, ReportSearch search, PageRequest order, Consumer<ReportRow> consumer) {
        sorted(actor, search).forEach(jdbc, order, JdbcReportQueries::row, consumer);
    }

    private static ListQuery sorted(Actor actor, ReportSearch search) {
        return filtered(ListQuery.from(FROM, "r.id"), actor, search)
                .columns(COLUMNS)
                .and("r.status = :status", "status", search.status())
                .sort("received", "r.received_at", "timestamptz", true)
                .sort("due", "r.due_on", "date", false)
                .sort("estate", "r.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("status", "r.status", "text", false);
    }

    private static ListQuery filtered(ListQuery query, Actor actor, ReportSearch search) {
        query.scope(actor, SCOPE)
                .and("r.kind = :kind", "kind", search.kind())
                .and("r.channel = :channel", "channel", search.channel())
                .and("r.estate_id = :estate", "estate", search.estate())
                .and(
                        "r.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank()
                                ? null
                                : ListQuery.escapeLike(search.division()) + "%")
                .and("r.received_at >= :from::date::timestamp at time zone 'Asia/Shanghai'", "from", search.from())
                .and("r.received_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'", "to", search.to());
        String text = ListQuery.term(search.text());
        if (!text.isEmpty()) {
            query.and(
                    "(r.estate_name ilike :text or r.number ilike :text or r.source_number ilike :text)",
                    "text",
                    ListQuery.containing(text));
        }
        return search.overdue() ? query.and(OVERDUE) : query;
    }

    @Override
    public List<StatusCount> counts(Actor actor, ReportSearch search) {
        return filtered(ListQuery.from("report r", "r.id"), actor, search)
                .group(jdbc, "r.status", (row, n) -> new StatusCount(row.getString(1), row.getLong(2)));
    }

    @Override
    public Optional<ReportRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.id = :id and " + scope.sql())
                .params(parameters)
                .query(JdbcReportQueries::row)
                .optional();
    }

    @Override
    public List<ReportRow> others(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.id <> :id and r.status <> 'MERGED' and "
                        + scope.sql()
                        + " and (r.estate_id, 1) in (select o.estate_id, 1 from report o where o.id = :id)"
                        + " order by r.received_at desc, r.id limit 10")
                .params(parameters)
                .query(JdbcReportQueries::row)
                .list();
    }

    @Override
    public Optional<ReportRow> byCode(TrackingCode code) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where r.code_hash = :hash")
                .param("hash", code.hash())
                .query(JdbcReportQueries::row)
                .optional();
    }

    @Override
    public Figures figures(UUID estate, int year, LocalDate today) {
        return jdbc.sql("""
                select count(*) as received,
                    count(*) filter (where answered_on is not null or due_on < :today) as due,
                    count(*) filter (where answered_on <= due_on) as on_time,
                    count(*) filter (where fixed is not null) as asked,
                    count(*) filter (where fixed = 'YES') as fixed
                from referral_report_view
                where estate_id = :estate and received_on >= make_date(:year, 1, 1)
                    and received_on < make_date(:year + 1, 1, 1)
                """)
                .param("estate", estate)
                .param("year", year)
                .param("today", today)
                .query(Figures.class)
                .single();
    }

    @Override
    public List<ReportRow> open(
            @Nullable UUID id,
            @Nullable Instant from,
            @Nullable Instant to,
            List<ReportKind> kinds,
            boolean openOnly,
            boolean closedOnly,
            int limit,
            int offset) {
        StringBuilder where = new StringBuilder("r.status <> 'MERGED'");
        Map<String, Object> parameters = new HashMap<>();
        and(where, parameters, "r.id = :id", "id", id);
        and(where, parameters, "r.received_at >= :from", "from", from == null ? null : Timestamp.from(from));
        and(where, parameters, "r.received_at <= :to", "to", to == null ? null : Timestamp.from(to));
        and(
                where,
                parameters,
                "r.kind in (:kinds)",
                "kinds",
                kinds.isEmpty() ? null : kinds.stream().map(Enum::name).toList());
        if (openOnly) {
            where.append(" and ").append(OPEN);
        }
        if (closedOnly) {
            where.append(" and r.status in ('ANSWERED', 'CLOSED')");
        }
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + where
                        + " order by r.received_at desc, r.id desc limit " + limit + " offset " + offset)
                .params(parameters)
                .query(JdbcReportQueries::row)
                .list();
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static ReportRow row(ResultSet row, int n) throws SQLException {
        String fixed = row.getString("fixed");
        String reply = row.getString("reply_kind");
        return new ReportRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                ReportStatus.valueOf(row.getString("status")),
                ReportKind.valueOf(row.getString("kind")),
                Report.Channel.valueOf(row.getString("channel")),
                row.getString("source_number"),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("division_code"),
                row.getString("place_name"),
                row.getString("company_name"),
                row.getString("text"),
                row.getString("spot"),
                row.getString("phone"),
                row.getString("linked"),
                row.getString("linked_status"),
                row.getString("merged_number"),
                reply == null
                        ? null
                        : new Reply(
                                Reply.Kind.valueOf(reply),
                                row.getString("reply_text"),
                                row.getString("reply_body"),
                                row.getObject("reply_by", UUID.class),
                                Objects.requireNonNull(Rows.instant(row, "reply_at"))),
                fixed == null ? null : Report.Fixed.valueOf(fixed),
                row.getString("fixed_remark"),
                Rows.instant(row, "fixed_at"),
                row.getInt("reopens"),
                Objects.requireNonNull(Rows.instant(row, "received_at")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getLong("version"));
    }
}
