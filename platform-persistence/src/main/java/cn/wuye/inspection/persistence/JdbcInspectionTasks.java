package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.InspectionTasks;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInspectionTasks implements InspectionTasks {
    private final JdbcClient jdbc;

    JdbcInspectionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Task> find(UUID id) {
        return jdbc.sql("select id, estate_id, first, second, status = 'OPEN' as open from drawn_task where id = :id")
                .param("id", id)
                .query((row, n) -> new Task(
                        row.getObject("id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        Set.of(row.getObject("first", UUID.class), row.getObject("second", UUID.class)),
                        row.getBoolean("open")))
                .optional();
    }
}
