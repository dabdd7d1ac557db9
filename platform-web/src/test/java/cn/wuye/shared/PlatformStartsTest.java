package cn.wuye.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wuye.calendar.WorkCalendars;
import cn.wuye.policy.PolicyBook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class PlatformStartsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PolicyBook policies;

    @Autowired
    WorkCalendars calendars;

    @Test
    void loadsTheRealDivisionsWorkdaysAndParameters() {
        assertThat(jdbc.sql("select count(*) from division where level = 'COUNTY'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(10);
        assertThat(policies.at(LocalDate.of(2026, 11, 24)).integer("FIL-FILE-WD"))
                .isEqualTo(15);
        assertThat(calendars
                        .current()
                        .plusWorkingDays(LocalDate.of(2026, 9, 25), 15)
                        .date())
                .isEqualTo(LocalDate.of(2026, 10, 22));
    }
}
