package cn.wuye.policy.persistence;

import cn.wuye.policy.Policy;
import cn.wuye.policy.PolicyBook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the values in force on a date: of each parameter the latest one entered for the latest day not after it. For
 * days before a parameter's first value, that first value counts: what happened before the platform started is judged
 * by the rules it started with. Keeps the values in memory until one is entered, which every instance notices by the
 * rows' xmin.
 */
@Repository
class JdbcPolicyBook implements PolicyBook {
    private final JdbcClient jdbc;
    private volatile @Nullable Cached cached;

    /** @param values by day and time of entry */
    private record Cached(String state, List<Policy.Value> values) {}

    JdbcPolicyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Policy at(LocalDate date) {
        Map<String, Policy.Value> inForce = new HashMap<>();
        for (Policy.Value value : values()) {
            Policy.Value before = inForce.get(value.code());
            if (before == null
                    || !value.effectiveFrom().isAfter(date)
                    || value.effectiveFrom().equals(before.effectiveFrom())) {
                inForce.put(value.code(), value);
            }
        }
        return new Policy(date, inForce);
    }

    private List<Policy.Value> values() {
        String state = jdbc.sql("select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from policy_value")
                .query(String.class)
                .single();
        Cached known = cached;
        if (known == null || !known.state().equals(state)) {
            known = new Cached(state, load());
            cached = known;
        }
        return known.values();
    }

    private List<Policy.Value> load() {
        return jdbc.sql("""
                select code, value, status, effective_from, source
                from policy_value
                order by effective_from, entered_at
                """).query(Policy.Value.class).list();
    }
}
