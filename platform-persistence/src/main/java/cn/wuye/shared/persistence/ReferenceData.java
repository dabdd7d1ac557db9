package cn.wuye.shared.persistence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads {@code db/reference} when the application starts: divisions, workdays, policy parameters, the
 * inspection catalogue with its checklists. Adds what is missing
 * and never overwrites what people have entered since.
 */
@Component
class ReferenceData implements SmartInitializingSingleton {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferenceData(DataSource dataSource, TransactionTemplate transaction, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("select pg_advisory_xact_lock(" + TimelineWriter.LOCK + " + 1)");
            loadDivisions();
            loadWorkdays();
            loadParameters();
            loadInspectionItems();
            loadChecklists();
        });
    }

    private void loadDivisions() {
        List<CSVRecord> rows = read("divisions.csv");
        Integer known = jdbc.queryForObject("select count(*) from division", Integer.class);
        if (known != null && known >= rows.size()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into division (code, level, name, parent_code) values (?, ?, ?, nullif(?, '')) on conflict do nothing",
                rows,
                1000,
                (statement, row) -> {
                    statement.setString(1, row.get("code"));
                    statement.setString(2, row.get("level"));
                    statement.setString(3, row.get("name"));
                    statement.setString(4, row.get("parent_code"));
                });
    }

    private void loadWorkdays() {
        List<CSVRecord> rows = read("workdays.csv").stream().collect(Collectors.toList());
        Timestamp now = Timestamp.from(clock.instant());
        List<Integer> years = rows.stream()
                .map(r -> LocalDate.parse(r.get("date")).getYear())
                .distinct()
                .filter(year -> jdbc.update(
                                "insert into workday_year (year, source, imported_at) values (?, ?, ?) on conflict do nothing",
                                year,
                                "国务院办公厅关于" + year + "年部分节假日安排的通知",
                                now)
                        == 1)
                .toList();
        jdbc.batchUpdate(
                "insert into workday_override (day, kind, name) values (?, ?, ?) on conflict do nothing",
                rows.stream()
                        .filter(r ->
                                years.contains(LocalDate.parse(r.get("date")).getYear()))
                        .toList(),
                500,
                (statement, row) -> {
                    statement.setObject(1, LocalDate.parse(row.get("date")));
                    statement.setString(2, row.get("kind"));
                    statement.setString(3, row.get("name"));
                });
    }

    private void loadParameters() {
        Timestamp now = Timestamp.from(clock.instant());
        int position = 0;
        for (CSVRecord row : read("parameters.csv")) {
            int added = jdbc.update(
                    "insert into policy_parameter (code, clause, kind, unit, body, position) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    row.get("code"),
                    row.get("clause"),
                    row.get("kind"),
                    row.get("unit"),
                    row.get("body"),
                    position++);
            if (added == 1) {
                jdbc.update(
                        "insert into policy_value (id, code, value, status, effective_from, source, entered_at) values (?, ?, nullif(?, ''), ?, ?, ?, ?)",
                        UUID.nameUUIDFromBytes(row.get("code").getBytes(StandardCharsets.UTF_8)),
                        row.get("code"),
                        row.get("value"),
                        row.get("status"),
                        LocalDate.parse(row.get("effective_from")),
                        row.get("source"),
                        now);
            }
        }
    }

    private void loadInspectionItems() {
        Timestamp now = Timestamp.from(clock.instant());
        for (CSVRecord row : read("inspection-items.csv")) {
            int added = jdbc.update(
                    "insert into inspection_item (code, version) values (?, 0) on conflict do nothing",
                    row.get("code"));
            if (added == 1) {
                jdbc.update(
                        "insert into inspection_item_version (code, effective_from, entered_at, item_group, name, basis, severity, competent, points, days, retired) values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, false)",
                        row.get("code"),
                        LocalDate.parse(row.get("effective_from")),
                        now,
                        row.get("group"),
                        row.get("name"),
                        row.get("basis"),
                        row.get("severity"),
                        row.get("competent"),
                        Integer.valueOf(row.get("points")),
                        Integer.valueOf(row.get("days")));
            }
        }
    }

    private void loadChecklists() {
        for (CSVRecord row : read("checklists.csv")) {
            jdbc.update(
                    "insert into checklist (id, version, kind, name, items, active) values (?, 0, ?, ?, string_to_array(?, ' '), true) on conflict do nothing",
                    UUID.nameUUIDFromBytes(row.get("name").getBytes(StandardCharsets.UTF_8)),
                    row.get("kind"),
                    row.get("name"),
                    row.get("items"));
        }
    }

    private static List<CSVRecord> read(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(
                new ClassPathResource("db/reference/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
