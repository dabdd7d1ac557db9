package cn.wuye.contract.persistence;

import cn.wuye.calendar.WorkCalendar;
import cn.wuye.calendar.WorkCalendars;
import cn.wuye.contract.model.ContractStatus;
import cn.wuye.contract.query.KnownContractDetail;
import cn.wuye.contract.query.NonFilerQueries;
import cn.wuye.contract.query.NonFilerRow;
import cn.wuye.policy.PolicyBook;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads from three places: contracts recorded by authorities, the register's providers, and drafts left lying. */
@Repository
class JdbcNonFilerQueries implements NonFilerQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("n.division_code", "n.company_id", "n.estate_id");

    /** Nothing of this company for this estate is on record or with the authority. */
    private static final String NOT_HANDED_IN = """
            not exists (select 1 from filing f where f.estate_id = %1$s and f.company_id = %2$s
                and f.status in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'FILED'))""";

    private static final String FROM = """
            (select k.id, 'CONTRACT' as reason, k.estate_id, k.division_code, k.company_id, k.signed_on as since, k.urged_at
             from known_contract k where k.status = 'OPEN' and k.signed_on <= :latest
             union all
             select e.id, 'TAKEOVER', e.id, e.division_code, e.company_id, e.served_since, null
             from estate e where e.company_id is not null and e.served_since <= :latest
                and %s
                and not exists (select 1 from known_contract k
                    where k.estate_id = e.id and k.company_id = e.company_id and k.status in ('OPEN', 'DISMISSED'))
             union all
             select f.id, 'DRAFT', f.estate_id, f.division_code, f.company_id, f.signed_on, null
             from filing f where f.status = 'DRAFT' and f.company_id is not null and f.signed_on <= :latest
                and not exists (select 1 from known_contract k
                    where k.estate_id = f.estate_id and k.company_id = f.company_id and k.status = 'OPEN')
                and not exists (select 1 from estate e
                    where e.id = f.estate_id and e.company_id = f.company_id and e.served_since <= :latest)
            ) n join estate e on e.id = n.estate_id join company c on c.id = n.company_id
            left join division county on county.code = substr(n.division_code, 1, 6)
            left join division street on street.code = substr(n.division_code, 1, 9)""".formatted(NOT_HANDED_IN.formatted("e.id", "e.company_id"));

    private final JdbcClient jdbc;
    private final PolicyBook policies;
    private final WorkCalendars calendars;
    private final Clock clock;

    JdbcNonFilerQueries(JdbcClient jdbc, PolicyBook policies, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Page<NonFilerRow> list(Actor actor, Search search, LocalDate latest, PageRequest page) {
        return query(actor, search, latest).page(jdbc, page, mapper());
    }

    @Override
    @Transactional(readOnly = true)
    public void export(
            Actor actor, Search search, LocalDate latest, PageRequest order, Consumer<NonFilerRow> consumer) {
        query(actor, search, latest).forEach(jdbc, order, mapper(), consumer);
    }

    @Override
    public long count(Actor actor, LocalDate latest) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select count(*) from " + FROM + " where " + scope.sql())
                .param("latest", latest)
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<NonFilerRow> find(Actor actor, UUID id, LocalDate latest) {
        return query(actor, new Search(null, null, null), latest)
                .and("n.id = :id", "id", id)
                .page(jdbc, PageRequest.first(1), mapper())
                .items()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<KnownContractDetail> contract(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, new Scope.Columns("k.division_code", "k.company_id", "k.estate_id"));
        int days = policies.at(LocalDate.now(clock)).integer("FIL-FILE-WD");
        WorkCalendar calendar = calendars.current();
        return jdbc.sql("""
                select k.id, k.status, k.estate_id, e.code as estate_code, k.estate_name, k.company_id,
                    concat_ws(' ', county.name, street.name) as place_name, c.name as company_name,
                    k.signed_on, k.source, k.recorded_at, k.urged_at
                from known_contract k join estate e on e.id = k.estate_id join company c on c.id = k.company_id
                left join division county on county.code = substr(k.division_code, 1, 6)
                left join division street on street.code = substr(k.division_code, 1, 9)
                where k.id = :id and\s""" + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query((row, n) -> {
                    LocalDate signed = Objects.requireNonNull(row.getObject("signed_on", LocalDate.class));
                    Timestamp urged = row.getTimestamp("urged_at");
                    return new KnownContractDetail(
                            row.getObject("id", UUID.class),
                            ContractStatus.valueOf(row.getString("status")),
                            row.getObject("estate_id", UUID.class),
                            row.getString("estate_code"),
                            row.getString("estate_name"),
                            row.getString("place_name"),
                            row.getObject("company_id", UUID.class),
                            row.getString("company_name"),
                            signed,
                            calendar.plusWorkingDays(signed, days).date(),
                            row.getString("source"),
                            row.getTimestamp("recorded_at").toInstant(),
                            urged == null ? null : urged.toInstant());
                })
                .optional();
    }

    @Override
    public List<Choice> estates(Actor actor, String text) {
        Scope scope = Scope.of(actor, new Scope.Columns("division_code", null, null));
        return choices("code", "estate where active and " + scope.sql(), text, scope);
    }

    @Override
    public List<Choice> companies(String text) {
        return choices("uscc as code", "company where active", text, new Scope("true", Map.of()));
    }

    private List<Choice> choices(String code, String from, String text, Scope scope) {
        String term = ListQuery.term(text);
        String grams = term.codePointCount(0, term.length()) < 2 ? "" : " and bigrams(search_text) @> bigrams(:term)";
        return jdbc.sql("select id, " + code + ", name from " + from + " and search_text ilike :text" + grams
                        + " order by name, id limit 10")
                .param("text", ListQuery.containing(term))
                .param("term", term)
                .params(scope.parameters())
                .query(Choice.class)
                .list();
    }

    private ListQuery query(Actor actor, Search search, LocalDate latest) {
        ListQuery query = ListQuery.from(FROM, "n.id")
                .columns("""
                        n.id, n.reason, n.estate_id, e.code as estate_code, e.name as estate_name, n.division_code,
                        concat_ws(' ', county.name, street.name) as place_name,
                        n.company_id, c.name as company_name, n.since, n.urged_at""")
                .scope(actor, SCOPE)
                .and("true and cast(:latest as date) is not null", "latest", latest)
                .and("n.reason = :reason", "reason", search.reason())
                .and(
                        "n.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank() ? null : search.division() + "%")
                .sort("since", "n.since", "date", false)
                .sort("estate", "e.name", "text", false)
                .sort("company", "c.name", "text", false);
        String text = search.text();
        return text == null || text.isBlank()
                ? query
                : query.and("(e.name ilike :text or c.name ilike :text)", "text", "%" + text.strip() + "%");
    }

    private RowMapper<NonFilerRow> mapper() {
        int days = policies.at(LocalDate.now(clock)).integer("FIL-FILE-WD");
        WorkCalendar calendar = calendars.current();
        return (row, n) -> {
            LocalDate since = Objects.requireNonNull(row.getObject("since", LocalDate.class));
            Timestamp urged = row.getTimestamp("urged_at");
            return new NonFilerRow(
                    row.getObject("id", UUID.class),
                    NonFilerRow.Reason.valueOf(row.getString("reason")),
                    row.getObject("estate_id", UUID.class),
                    row.getString("estate_code"),
                    row.getString("estate_name"),
                    row.getString("division_code"),
                    row.getString("place_name"),
                    row.getObject("company_id", UUID.class),
                    row.getString("company_name"),
                    since,
                    calendar.plusWorkingDays(since, days).date(),
                    urged == null ? null : urged.toInstant());
        };
    }
}
