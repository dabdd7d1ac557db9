package cn.wuye.worklist;

import cn.wuye.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Items of work for tests, written as the kernel writes them. */
record SampleCase(
        UUID id,
        String capability,
        String duty,
        Role role,
        String division,
        @Nullable UUID company,
        String title,
        @Nullable LocalDate warnOn,
        @Nullable LocalDate dueOn,
        @Nullable UUID assignee,
        boolean closed) {

    static final List<String> DUTIES = List.of("CHECK", "REVIEW", "CORRECT");

    static SampleCase of(Role role, String division, String title, @Nullable LocalDate warn, @Nullable LocalDate due) {
        return new SampleCase(
                UUID.randomUUID(), "sample", "CHECK", role, division, null, title, warn, due, null, false);
    }

    /** Makes an item the work of one organisation only. */
    static void give(JdbcTemplate jdbc, UUID item, UUID organisation) {
        jdbc.update("update work_item set organisation_id = ? where id = ?", organisation, item);
    }

    static SampleCase random(Random random, LocalDate today, List<String> communities, List<UUID> companies, UUID me) {
        Role[] roles = {Role.FILING_REVIEWER, Role.STREET_OFFICER, Role.COMPANY_CLERK, Role.COMMUNITY_MANAGER};
        LocalDate due = random.nextInt(10) == 0 ? null : today.plusDays(random.nextInt(40) - 15);
        return new SampleCase(
                UUID.randomUUID(),
                random.nextBoolean() ? "sample" : "other",
                DUTIES.get(random.nextInt(DUTIES.size())),
                roles[random.nextInt(roles.length)],
                communities.get(random.nextInt(communities.size())),
                companies.get(random.nextInt(companies.size())),
                "示例小区" + random.nextInt(500) + "号",
                due == null ? null : due.minusDays(random.nextInt(4)),
                due,
                random.nextInt(20) == 0 ? me : null,
                random.nextInt(5) == 0);
    }

    static void insert(JdbcTemplate jdbc, Clock clock, List<SampleCase> items) {
        java.sql.Timestamp now = java.sql.Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into work_item (id, stream, capability, duty, role, division_code, company_id, title, assignee,
                    opened_at, opened_on, warn_on, due_on, closed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, items, 1000, (statement, item) -> {
            statement.setObject(1, item.id());
            statement.setString(2, item.capability() + ":" + item.id());
            statement.setString(3, item.capability());
            statement.setString(4, item.duty());
            statement.setString(5, item.role().name());
            statement.setString(6, item.division());
            statement.setObject(7, item.company());
            statement.setString(8, item.title());
            statement.setObject(9, item.assignee());
            statement.setTimestamp(10, now);
            statement.setObject(11, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
            statement.setObject(12, item.warnOn());
            statement.setObject(13, item.dueOn());
            statement.setTimestamp(14, item.closed() ? now : null);
        });
    }

    static void insert(JdbcTemplate jdbc, Clock clock, SampleCase... items) {
        insert(jdbc, clock, List.of(items));
    }
}
