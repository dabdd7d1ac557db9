package cn.wuye.inspection.persistence;

import cn.wuye.inspection.model.PlanCandidate;
import cn.wuye.inspection.model.PlanPool;
import cn.wuye.shared.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanPool implements PlanPool {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPlanPool(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Projects of one company that were drawn together count as one round, so they can be visited in one go. */
    @Override
    public List<PlanCandidate> candidates(String county, Quarter quarter) {
        return jdbc.sql("""
                select distinct on (e.code) e.id, e.code, e.name, f.company_id, c.name as company_name, c.stars,
                    seen.last_on, coalesce(rounds.number, 0) as rounds
                from filing_in_force_view f
                join estate e on e.id = f.estate_id and e.active
                left join company c on c.id = f.company_id
                left join (
                    select estate_id, max((done_at at time zone 'Asia/Shanghai')::date) as last_on
                    from drawn_task where status = 'DONE' group by estate_id) seen on seen.estate_id = e.id
                left join (
                    select t.company_id, count(distinct p.quarter) as number
                    from drawn_task t join inspection_plan p on p.id = t.plan_id
                    where t.status = 'DONE' and p.quarter like :year and p.quarter < :quarter
                    group by t.company_id) rounds on rounds.company_id = f.company_id
                where f.division_code like :county and f.starts_on <= :today
                order by e.code, f.starts_on desc
                """)
                .param("county", county + "%")
                .param("today", LocalDate.now(clock))
                .param("year", quarter.year() + "Q%")
                .param("quarter", quarter.toString())
                .query((row, n) -> new PlanCandidate(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("company_id", UUID.class),
                        row.getString("company_name"),
                        row.getObject("stars", Integer.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getInt("rounds")))
                .list();
    }

    @Override
    public int nextNumber(String county, Quarter quarter) {
        return jdbc.sql("""
                select coalesce(max(number), 0) + 1 from inspection_plan
                where county = :county and quarter = :quarter
                """)
                .param("county", county)
                .param("quarter", quarter.toString())
                .query(Integer.class)
                .single();
    }
}
