package cn.wuye.income.persistence;

import cn.wuye.income.EntryCode;
import cn.wuye.income.model.Approval;
import cn.wuye.income.model.PaymentStatus;
import cn.wuye.income.model.PaymentTier;
import cn.wuye.income.query.PaymentQueries;
import cn.wuye.income.query.PaymentRow;
import cn.wuye.income.query.PaymentSearch;
import cn.wuye.shared.Actor;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPaymentQueries implements PaymentQueries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Scope.Columns SCOPE = new Scope.Columns("p.division_code", "p.company_id", "p.estate_id");
    private static final String FROM = """
            payment p join estate e on e.id = p.estate_id
            join division street on street.code = substr(p.division_code, 1, 9)
            join division community on community.code = p.division_code
            left join company c on c.id = p.company_id""";
    private static final String COLUMNS = """
            p.*, e.code as estate_code, street.name || ' ' || community.name as place, c.name as company_name""";

    private final JdbcClient jdbc;

    JdbcPaymentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<PaymentRow> list(Actor actor, PaymentSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> payment(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, PaymentSearch search, PageRequest order, Consumer<PaymentRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> payment(row), consumer);
    }

    private static ListQuery query(Actor actor, PaymentSearch search) {
        ListQuery query = ListQuery.from(FROM, "p.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("requested", "p.requested_at", "timestamptz", true)
                .sort("amount", "p.amount_fen", "bigint", true)
                .sort("estate", "p.estate_name collate \"zh-x-icu\"", "text", false)
                .and("p.status = :status", "status", search.status())
                .and("p.tier = :tier", "tier", search.tier())
                .and("p.code = :code", "code", search.code())
                .and("p.estate_id = :estate", "estate", search.estate())
                .within("p.division_code", search.division())
                .and("p.requested_at >= :from", "from", start(search.from()))
                .and(
                        "p.requested_at < :to",
                        "to",
                        start(search.to() == null ? null : search.to().plusDays(1)));
        if (search.emergency()) {
            query.and("p.emergency_reason is not null");
        }
        return query.searchAny(List.of("p.estate_name", "p.number", "p.text", "p.payee"), "text", search.text());
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    @Override
    public List<StatusCount> counts(Actor actor) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select p.status, count(*) from payment p where " + scope.sql() + " group by p.status")
                .params(scope.parameters())
                .query(StatusCount.class)
                .list();
    }

    @Override
    public Optional<PaymentRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where p.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> payment(row))
                .optional();
    }

    @Override
    public List<Approval> approvals(UUID payment) {
        return jdbc.sql("select * from payment_approval where payment_id = :id order by position")
                .param("id", payment)
                .query((row, n) -> new Approval(
                        row.getObject("account", UUID.class),
                        row.getBoolean("agreed"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("office"),
                        row.getString("remark")))
                .list();
    }

    @Override
    public List<EstateOption> estates(Actor actor, int limit) {
        Scope scope = Scope.of(actor, new Scope.Columns("e.division_code", "e.company_id", "e.id"));
        return jdbc.sql("select e.id, e.name, street.name || ' ' || community.name as place from estate e"
                        + " join division street on street.code = substr(e.division_code, 1, 9)"
                        + " join division community on community.code = e.division_code where " + scope.sql()
                        + " order by e.name collate \"zh-x-icu\", e.id limit " + limit)
                .params(scope.parameters())
                .query(EstateOption.class)
                .list();
    }

    private static PaymentRow payment(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String tier = row.getString("tier");
        return new PaymentRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                PaymentStatus.valueOf(row.getString("status")),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                code == null ? null : EntryCode.valueOf(code),
                row.getLong("amount_fen"),
                row.getString("text"),
                row.getString("payee"),
                row.getString("emergency_reason"),
                tier == null ? null : PaymentTier.valueOf(tier),
                row.getBoolean("committee"),
                row.getObject("budget_id", UUID.class),
                row.getObject("resolution_id", UUID.class),
                row.getString("resolution_number"),
                row.getObject("requested_by", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                Rows.instant(row, "submitted_at"),
                row.getObject("ratify_by", LocalDate.class),
                Rows.instant(row, "noted_at"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("finding_id", UUID.class),
                row.getString("close_reason"));
    }
}
