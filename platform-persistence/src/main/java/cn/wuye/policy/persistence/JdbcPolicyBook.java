package cn.wuye.policy.persistence;

import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the values in force on a date: of each parameter the latest one entered for the latest day not after it. */
@Repository
class JdbcPolicyBook implements PolicyBook {
    private final JdbcClient jdbc;

    JdbcPolicyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Policy at(LocalDate date) {
        Map<String, Policy.Value> values = jdbc.sql("""
                select distinct on (code) code, value, status, effective_from, source
                from policy_value where effective_from <= :date
                order by code, effective_from desc, entered_at desc
                """).param("date", date).query(Policy.Value.class).list().stream()
                .collect(Collectors.toMap(Policy.Value::code, v -> v));
        return new Policy(date, values);
    }
}
