package cn.wuye.estate.persistence;

import cn.wuye.estate.CoverageLookup;
import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.model.Building;
import cn.wuye.estate.query.EstateDetail;
import cn.wuye.estate.query.EstateQueries;
import cn.wuye.estate.query.EstateRow;
import cn.wuye.estate.query.EstateSearch;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcEstateQueries implements EstateQueries, CoverageLookup {
    private static final String FROM = """
            estate e
            join division m on m.code = e.division_code
            left join division t on t.code = substr(e.division_code, 1, 9)
            left join division k on k.code = substr(e.division_code, 1, 6)
            left join company c on c.id = e.company_id""";
    private static final String COLUMNS = """
            e.id, e.version, e.code, e.name, e.division_code, k.name as county, t.name as street, m.name as community,
            e.address, e.boundaries, e.developer, e.gross_area, e.residential_area, e.chargeable_area,
            e.service_room_area, e.households, e.buildings, e.lifts, e.parking_owned, e.parking_civil_defence,
            e.parking_common, e.completed_on, e.delivered_on, e.is_new, e.service_mode, e.company_id,
            c.name as company_name, c.uscc as company_uscc, e.served_since, e.active""";
    private static final Scope.Columns PLACE = new Scope.Columns("e.division_code", "e.company_id", "e.id");

    private final JdbcClient jdbc;

    JdbcEstateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<EstateRow> page(Actor actor, EstateSearch search, PageRequest request) {
        return filtered(search).scope(actor, PLACE).page(jdbc, request, JdbcEstateQueries::estate);
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(Actor actor, EstateSearch search, PageRequest request, Consumer<EstateRow> consumer) {
        filtered(search).scope(actor, PLACE).forEach(jdbc, request, JdbcEstateQueries::estate, consumer);
    }

    @Override
    public Optional<EstateDetail> detail(Actor actor, UUID id) {
        Scope scope = Scope.of(actor, PLACE);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return one("e.id = :id and " + scope.sql(), parameters);
    }

    @Override
    public Page<EstateRow> publicPage(EstateSearch search, PageRequest request) {
        return filtered(search).and("e.active").page(jdbc, request, JdbcEstateQueries::estate);
    }

    @Override
    @Transactional(readOnly = true)
    public void forEachPublic(Consumer<EstateRow> consumer) {
        ListQuery.from(FROM, "e.id")
                .columns(COLUMNS)
                .and("e.active")
                .sort("code", "e.code", "text", false)
                .forEach(jdbc, PageRequest.first(1), JdbcEstateQueries::estate, consumer);
    }

    @Override
    public Optional<EstateDetail> publicByCode(String code) {
        return one("e.code = :code and e.active", Map.of("code", code));
    }

    @Override
    public List<EstateRow> servedBy(UUID company, int limit) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where e.company_id = :company and e.active order by e.name, e.id limit :limit")
                .param("company", company)
                .param("limit", limit)
                .query(JdbcEstateQueries::estate)
                .list();
    }

    @Override
    public List<CountyCoverage> counties() {
        return jdbc.sql("""
                select d.code, d.name, count(e.id) as estates, coalesce(sum(e.households), 0) as households,
                    count(e.id) filter (where e.is_new) as new_estates,
                    count(e.id) filter (where e.is_new and e.service_mode = 'PROFESSIONAL') as new_professional,
                    count(e.id) filter (where not e.is_new) as old_estates,
                    count(e.id) filter (where not e.is_new and e.service_mode <> 'NONE') as old_served
                from division d
                left join estate e on e.active and substr(e.division_code, 1, 6) = d.code
                where d.level = 'COUNTY'
                group by d.code, d.name
                order by d.code""").query(CountyCoverage.class).list();
    }

    @Override
    public List<ServiceChange> serviceChanges(int limit) {
        return jdbc.sql("""
                select e.id as estate, e.code, e.name, k.name as county, c.name as company_name, s.since,
                    s.since::timestamp at time zone 'Asia/Shanghai' as at
                from estate_service s
                join estate e on e.id = s.estate_id and e.active
                join division k on k.code = substr(e.division_code, 1, 6)
                join company c on c.id = s.company_id
                where s.until is null
                order by s.since desc, s.estate_id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new ServiceChange(
                        row.getObject("estate", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("county"),
                        row.getString("company_name"),
                        row.getObject("since", LocalDate.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public List<Community> communities(String county) {
        return jdbc.sql("""
                select m.code, m.name, t.name as street
                from division m join division t on t.code = m.parent_code
                where m.level = 'COMMUNITY' and m.code like :county
                order by m.code""")
                .param("county", county + "%")
                .query(Community.class)
                .list();
    }

    @Override
    public Optional<Instant> changedAt() {
        return jdbc.sql("select max(changed_at) as at from estate")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    private Optional<EstateDetail> one(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + condition)
                .params(parameters)
                .query(JdbcEstateQueries::estate)
                .optional()
                .map(estate -> new EstateDetail(estate, buildings(estate.id()), periods(estate.id())));
    }

    private List<Building> buildings(UUID estate) {
        return jdbc.sql("select name, floors, units, households, lifts from estate_building"
                        + " where estate_id = :estate order by position")
                .param("estate", estate)
                .query(Building.class)
                .list();
    }

    private List<EstateDetail.Period> periods(UUID estate) {
        return jdbc.sql("""
                select s.service_mode as mode, c.name as company_name, c.uscc as company_uscc, s.since, s.until
                from estate_service s left join company c on c.id = s.company_id
                where s.estate_id = :estate order by s.position desc""")
                .param("estate", estate)
                .query((row, n) -> new EstateDetail.Period(
                        ServiceMode.valueOf(row.getString("mode")),
                        row.getString("company_name"),
                        row.getString("company_uscc"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private static ListQuery filtered(EstateSearch search) {
        return ListQuery.from(FROM, "e.id")
                .columns(COLUMNS)
                .search("e.search_text", "q", search.q())
                .search("c.search_text", "company", search.company())
                .and(
                        "e.division_code like :division",
                        "division",
                        search.division() == null || search.division().isBlank() ? null : search.division() + "%")
                .and("e.service_mode = :mode", "mode", search.mode())
                .and("e.is_new = :isNew", "isNew", search.isNew())
                .and("e.active = :active", "active", search.active())
                .sort("name", "e.name collate \"zh-x-icu\"", "text", false)
                .sort("division", "e.division_code", "text", false)
                .sort("households", "e.households", "int", true)
                .sort("area", "e.gross_area", "bigint", true)
                .sort("company", "coalesce(c.name, '') collate \"zh-x-icu\"", "text", false);
    }

    private static EstateRow estate(ResultSet row, int n) throws SQLException {
        return new EstateRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("division_code"),
                row.getString("county"),
                row.getString("street"),
                row.getString("community"),
                row.getString("address"),
                row.getString("boundaries"),
                row.getString("developer"),
                row.getLong("gross_area"),
                row.getLong("residential_area"),
                row.getLong("chargeable_area"),
                row.getLong("service_room_area"),
                row.getInt("households"),
                row.getInt("buildings"),
                row.getInt("lifts"),
                row.getInt("parking_owned"),
                row.getInt("parking_civil_defence"),
                row.getInt("parking_common"),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getBoolean("is_new"),
                ServiceMode.valueOf(row.getString("service_mode")),
                row.getObject("company_id", UUID.class),
                row.getString("company_name"),
                row.getString("company_uscc"),
                row.getObject("served_since", LocalDate.class),
                row.getBoolean("active"));
    }
}
