package cn.wuye.referral.persistence;

import cn.wuye.inspection.Competent;
import cn.wuye.referral.model.Route;
import cn.wuye.referral.query.RouteQueries;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The routing table: reads it for screens, and loads {@code db/reference/routing.csv} when the application starts. What
 * people have entered is never overwritten.
 */
@Repository
class RoutingTable implements RouteQueries, SmartInitializingSingleton {
    private static final String COLUMNS =
            "select item, lead, joint, copies, level, basis, effective_from, entered_at, entered_by from referral_route";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    RoutingTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Timestamp now = Timestamp.from(clock.instant());
        try (Reader in = new InputStreamReader(
                new ClassPathResource("db/reference/routing.csv").getInputStream(), StandardCharsets.UTF_8)) {
            List<CSVRecord> rows = format.parse(in).getRecords();
            batch.batchUpdate(
                    "insert into referral_route (id, version, item, effective_from, lead, joint, copies, level, basis, entered_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    rows,
                    100,
                    (statement, row) -> {
                        String key = "route " + row.get("item") + " " + row.get("effective_from");
                        statement.setObject(1, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
                        statement.setString(2, row.get("item"));
                        statement.setObject(3, LocalDate.parse(row.get("effective_from")));
                        statement.setString(4, row.get("lead"));
                        statement.setString(5, row.get("joint"));
                        statement.setString(6, row.get("copies"));
                        statement.setString(7, row.get("level"));
                        statement.setString(8, row.get("basis"));
                        statement.setTimestamp(9, now);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Version> inForce(LocalDate on) {
        return jdbc.sql(COLUMNS.replace("select item", "select distinct on (item) item")
                        + " where effective_from <= :day order by item, effective_from desc")
                .param("day", on)
                .query(RoutingTable::version)
                .list();
    }

    @Override
    public List<Version> coming(LocalDate after) {
        return jdbc.sql(COLUMNS + " where effective_from > :day order by effective_from, item limit 200")
                .param("day", after)
                .query(RoutingTable::version)
                .list();
    }

    @Override
    public List<Version> history(String item) {
        return jdbc.sql(COLUMNS + " where item = :item order by effective_from desc limit 100")
                .param("item", item)
                .query(RoutingTable::version)
                .list();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                new Route.Line(
                        row.getString("item"),
                        Competent.valueOf(row.getString("lead")),
                        Route.kinds(row.getString("joint")),
                        Route.kinds(row.getString("copies")),
                        Route.Level.valueOf(row.getString("level")),
                        row.getString("basis"),
                        row.getObject("effective_from", LocalDate.class)),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
