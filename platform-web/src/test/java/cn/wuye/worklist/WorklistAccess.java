package cn.wuye.worklist;

import cn.wuye.shared.AccessCast;
import cn.wuye.shared.AccessFixtures;
import cn.wuye.shared.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Work of the reviewers of two counties. */
@Component
class WorklistAccess implements AccessFixtures {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    WorklistAccess(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare(AccessCast cast, Addresses addresses) {
        String inside = work(cast.inside().division());
        String outside = work(cast.outside().division());
        for (String pattern : List.of(
                "/desk/{id}/claim",
                "/desk/{id}/release",
                "/api/v1/worklist/{id}/claim",
                "/api/v1/worklist/{id}/release")) {
            addresses.add(pattern, pattern.replace("{id}", inside), pattern.replace("{id}", outside));
        }
    }

    private String work(String division) {
        SampleCase item = SampleCase.of(Role.FILING_REVIEWER, division, "示例事项", null, null);
        SampleCase.insert(jdbc, clock, List.of(item));
        return item.id().toString();
    }
}
