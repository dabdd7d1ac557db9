package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.Coverage;
import cn.wuye.inspection.model.CoverageAlarms;
import cn.wuye.shared.Quarter;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCoverageAlarms implements CoverageAlarms {
    private final JdbcClient jdbc;

    JdbcCoverageAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean raise(String county, Quarter quarter, Coverage.State state, Instant at) {
        return jdbc.sql("""
                        insert into coverage_alarm (county, quarter, state, raised_at)
                        values (:county, :quarter, :state, :at) on conflict do nothing
                        """)
                        .param("county", county)
                        .param("quarter", quarter.toString())
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
