package cn.wuye.owners.persistence;

import cn.wuye.owners.Committees.Office;
import cn.wuye.owners.query.SeatQueries;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.persistence.ListQuery;
import cn.wuye.shared.persistence.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSeatQueries implements SeatQueries {
    private static final Scope.Columns SCOPE = new Scope.Columns("s.division_code", "e.company_id", "s.estate_id");
    private static final String FROM = """
            committee_seat s join estate e on e.id = s.estate_id
            join division street on street.code = substr(s.division_code, 1, 9)
            join division community on community.code = s.division_code""";
    private static final String COLUMNS = """
            s.*, e.code as estate_code, street.name || ' ' || community.name as place""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSeatQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    @Override
    public Page<SeatRow> list(Actor actor, SeatSearch search, PageRequest page) {
        return query(actor, search).page(jdbc, page, (row, n) -> seat(row));
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Actor actor, SeatSearch search, PageRequest order, Consumer<SeatRow> consumer) {
        query(actor, search).forEach(jdbc, order, (row, n) -> seat(row), consumer);
    }

    private ListQuery query(Actor actor, SeatSearch search) {
        ListQuery query = ListQuery.from(FROM, "s.id")
                .columns(COLUMNS)
                .scope(actor, SCOPE)
                .sort("from", "s.from_on", "date", true)
                .sort("estate", "s.estate_name collate \"zh-x-icu\"", "text", false)
                .sort("person", "s.person collate \"zh-x-icu\"", "text", false)
                .and("s.office = :office", "office", search.office())
                .and("s.estate_id = :estate", "estate", search.estate())
                .within("s.division_code", search.division());
        if (search.current()) {
            query.and(
                    "s.from_on <= :today and (s.until_on is null or s.until_on >= :today)",
                    "today",
                    LocalDate.now(clock));
        }
        return query.searchAny(List.of("s.estate_name", "s.person"), "text", search.text());
    }

    @Override
    public List<SeatRow> ofEstate(UUID estate, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + """
                 where s.estate_id = :estate and s.from_on <= :day and (s.until_on is null or s.until_on >= :day)
                order by case s.office when 'CHAIR' then 0 when 'FINANCE' then 1 else 2 end, s.from_on, s.id
                """)
                .param("estate", estate)
                .param("day", day)
                .query((row, n) -> seat(row))
                .list();
    }

    private static SeatRow seat(ResultSet row) throws SQLException {
        return new SeatRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("estate_id", UUID.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("place"),
                row.getString("person"),
                Office.valueOf(row.getString("office")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("ended_at") != null);
    }
}
