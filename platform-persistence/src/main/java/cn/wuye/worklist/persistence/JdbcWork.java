package cn.wuye.worklist.persistence;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import cn.wuye.worklist.model.Claims;
import cn.wuye.worklist.model.Reminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims of and reminders of work. Rows in use are locked; reminders pass over what another instance holds. */
@Repository
class JdbcWork implements Claims, Reminders {
    private static final String REMINDED =
            "select id, stream, capability, duty, role, division_code, company_id, estate_id, organisation_id, title, due_on, assignee"
                    + " from work_item where closed_at is null and ";

    private final JdbcClient jdbc;

    JdbcWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Claims.Item> lock(UUID id) {
        return jdbc.sql("""
                select id, role, division_code, company_id, estate_id, organisation_id, closed_at, assignee, assignee_name
                from work_item where id = :id for update
                """)
                .param("id", id)
                .query((row, n) -> new Claims.Item(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        place(row),
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("closed_at") != null,
                        row.getObject("assignee", UUID.class),
                        row.getString("assignee_name")))
                .optional();
    }

    @Override
    public void assign(UUID id, Actor to) {
        jdbc.sql("update work_item set assignee = :account, assignee_name = :name where id = :id")
                .param("account", to.accountId())
                .param("name", to.name())
                .param("id", id)
                .update();
    }

    @Override
    public void release(UUID id) {
        jdbc.sql("update work_item set assignee = null, assignee_name = null where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public List<Reminders.Item> dueSoon(LocalDate today, int most) {
        return portion(
                "warned_at is null and warn_on <= :today and due_on >= :today order by warn_on, id", today, most);
    }

    @Override
    public List<Reminders.Item> overdue(LocalDate today, int most) {
        return portion("overdue_at is null and due_on < :today order by due_on, id", today, most);
    }

    private List<Reminders.Item> portion(String condition, LocalDate today, int most) {
        return jdbc.sql(REMINDED + condition + " limit :most for update skip locked")
                .param("today", today)
                .param("most", most)
                .query((row, n) -> new Reminders.Item(
                        row.getObject("id", UUID.class),
                        row.getString("stream"),
                        row.getString("capability"),
                        row.getString("duty"),
                        Role.valueOf(row.getString("role")),
                        place(row),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("assignee", UUID.class)))
                .list();
    }

    @Override
    public void warned(List<UUID> items, Instant at) {
        mark("warned_at = :at", items, at);
    }

    @Override
    public void reported(List<UUID> items, Instant at) {
        mark("overdue_at = :at, warned_at = coalesce(warned_at, :at)", items, at);
    }

    private void mark(String change, List<UUID> items, Instant at) {
        if (!items.isEmpty()) {
            jdbc.sql("update work_item set " + change + " where id in (:items)")
                    .param("at", Timestamp.from(at))
                    .param("items", items)
                    .update();
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("division_code"),
                row.getObject("company_id", UUID.class),
                row.getObject("estate_id", UUID.class));
    }
}
