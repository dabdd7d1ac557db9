package cn.wuye.policy.persistence;

import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the values in force on a date: of each parameter the latest one entered for the latest day not after it. For
 * days before a parameter's first value, that first value counts: what happened before the platform started is judged
 * by the rules it started with.
 */
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
                from policy_value
                order by code, effective_from <= :date desc,
                    case when effective_from <= :date then effective_from end desc, effective_from, entered_at desc
                """).param("date", date).query(Policy.Value.class).list().stream()
                .collect(Collectors.toMap(Policy.Value::code, v -> v));
        return new Policy(date, values);
    }
}
