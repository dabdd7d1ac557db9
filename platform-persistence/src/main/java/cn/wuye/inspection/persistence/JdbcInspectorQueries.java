package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Conflict;
import cn.wuye.inspection.query.InspectorQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcInspectorQueries implements InspectorQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("i.county", null, null);
    private static final String FROM = "inspector i left join division d on d.code = i.county";
    private static final String COLUMNS = """
            i.id, i.account, i.name, i.county, d.name as county_name, i.certificate, i.valid_until, i.active, i.version,
            (select count(*) from inspector_conflict c where c.inspector_id = i.id) as conflicts,
            (select count(*) from drawn_task t where t.status = 'OPEN' and (t.first = i.account or t.second = i.account)) as open_tasks,
            (select count(*) from drawn_task t where t.status = 'DONE' and (t.first = i.account or t.second = i.account)) as done_tasks""";
    private static final RowMapper<InspectorRow> MAPPER = (row, n) -> new InspectorRow(
            row.getObject("id", UUID.class),
            row.getObject("account", UUID.class),
            row.getString("name"),
            row.getString("county"),
            row.getString("county_name"),
            row.getString("certificate"),
            row.getObject("valid_until", LocalDate.class),
            row.getBoolean("active"),
            row.getInt("conflicts"),
            row.getInt("open_tasks"),
            row.getInt("done_tasks"),
            row.getLong("version"));

    private final JdbcClient jdbc;

    JdbcInspectorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<InspectorRow> list(Actor actor, Search search, PageRequest page) {
        return query(actor, search).page(jdbc, page, MAPPER);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, Search search, PageRequest order, Consumer<InspectorRow> consumer) {
        query(actor, search).forEach(jdbc, order, MAPPER, consumer);
    }

    private static ListQuery query(Actor actor, Search search) {
        return ListQuery.from(FROM, "i.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .search("i.search_text", "text", search.text())
                .and("i.active = :active", "active", search.active())
                .and("i.valid_until < :expires", "expires", search.expiresBefore())
                .sort("name", "i.name collate \"zh-x-icu\"", "text", false)
                .sort("valid", "i.valid_until", "date", false)
                .sort("certificate", "i.certificate", "text", false);
    }

    @Override
    public Optional<InspectorRow> find(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, SCOPE);
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where i.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(MAPPER)
                .optional();
    }

    @Override
    public List<Conflict> conflicts(UUID inspector) {
        return jdbc.sql("""
                select company, company_name, reason, since from inspector_conflict
                where inspector_id = :id order by position
                """).param("id", inspector).query(Conflict.class).list();
    }

    @Override
    public Set<UUID> barredFrom(UUID company) {
        return jdbc.sql("select inspector_id from inspector_conflict where company = :company")
                .param("company", company)
                .query(UUID.class)
                .set();
    }

    @Override
    public List<UUID> registered(String county) {
        return jdbc.sql("select account from inspector where county = :county")
                .param("county", county)
                .query(UUID.class)
                .list();
    }
}
