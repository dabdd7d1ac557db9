package cn.wuye.policy.persistence;

import cn.wuye.policy.query.PolicyQueries;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policy book as the policy page shows it. The clauses stand in {@code db/reference/clauses.csv}. */
@Repository
class JdbcPolicyQueries implements PolicyQueries {
    private static final String VALUES =
            "select v.code, v.value, v.status, v.effective_from, v.source, v.reason, v.entered_at from policy_value v ";

    private final JdbcClient jdbc;
    private final List<Clause> clauses = read();

    JdbcPolicyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Clause> clauses() {
        return clauses;
    }

    @Override
    public List<ParameterRow> parameters(LocalDate date) {
        return jdbc.sql("""
                select p.code, p.clause, p.kind, p.unit, p.body, v.value, coalesce(v.status, 'UNSET') as status,
                    v.effective_from, v.source, n.next_from, n.count as values, p.version
                from policy_parameter p
                left join lateral (select value, status, effective_from, source from policy_value
                    where code = p.code and effective_from <= :date
                    order by effective_from desc, entered_at desc limit 1) v on true
                cross join lateral (select min(effective_from) filter (where effective_from > :date) as next_from,
                    count(*) from policy_value where code = p.code) n
                order by p.position
                """).param("date", date).query(ParameterRow.class).list();
    }

    @Override
    public List<ValueRow> history(String code) {
        return jdbc.sql(VALUES + "where v.code = :code order by v.effective_from desc, v.entered_at desc limit 200")
                .param("code", code)
                .query(ValueRow.class)
                .list();
    }

    @Override
    public List<ValueRow> changes() {
        return jdbc.sql(VALUES + """
                join policy_parameter p on p.code = v.code
                where p.entered_at is not null order by v.effective_from desc, v.entered_at desc limit 2000
                """).query(ValueRow.class).list();
    }

    private static List<Clause> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(
                new ClassPathResource("db/reference/clauses.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(in).getRecords().stream()
                    .map(r -> new Clause(r.get("id"), r.get("section"), r.get("title"), r.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
