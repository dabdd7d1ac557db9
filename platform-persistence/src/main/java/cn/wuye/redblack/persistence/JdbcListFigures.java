package cn.wuye.redblack.persistence;

import cn.wuye.redblack.model.Figures;
import cn.wuye.redblack.model.ListFigures;
import cn.wuye.shared.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the views of inspection and referral; an order counts for the quarter in which it was overdue. */
@Repository
class JdbcListFigures implements ListFigures {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcListFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figures> of(String county, Quarter quarter, int refusal) {
        return jdbc.sql("""
                with visited as (
                    select estate_id, count(*) as visits, floor(avg(score))::int as score,
                        (array_agg(company_id order by completed_at desc))[1] as company_id
                    from inspection_score_view
                    where quarter = :quarter and kind <> 'PATROL' and division_code like :county
                    group by estate_id),
                found as (
                    select estate_id, count(*) filter (where on_day between :start and :end) as findings,
                        count(*) filter (where struck_off_at is null) as open,
                        count(*) filter (where struck_off_at is null and due_on < :today) as overdue_open,
                        bool_or(overdue_times >= 2 and due_on between :start and :today
                            and coalesce(struck_off_on, :today) >= :start) as overdue_twice
                    from (select f.*, (f.raised_at at time zone 'Asia/Shanghai')::date as on_day,
                            (f.struck_off_at at time zone 'Asia/Shanghai')::date as struck_off_on
                        from inspection_finding_view f where f.division_code like :county) f
                    where on_day <= :end group by estate_id),
                heard as (
                    select estate_id, count(*) as complaints from referral_report_view
                    where received_on between :start and :end and status <> 'REJECTED' and division_code like :county
                    group by estate_id),
                punished as (
                    select estate_id, count(*) as penalties from referral_clue_view
                    where answered_on between :start and :end and outcome = 'PUNISHED' and division_code like :county
                    group by estate_id),
                disclosed as (
                    select estate_id, floor(avg(case when submitted_at is null then 0 when late then 50 else 100 end))::int as points
                    from income_statement_view where due_on between :start and :end and division_code like :county
                    group by estate_id),
                refused as (
                    select estate_id from income_statement_view
                    where submitted_at is null and due_on < :refusedBefore and division_code like :county
                    union
                    select estate_id from inspection_finding_view
                    where struck_off_at is null and due_on < :refusedBefore and division_code like :county
                        and item in (select code from inspection_disclosure_item_view))
                select e.id, e.name, e.division_code, v.company_id, c.name as company_name, e.households,
                    v.visits, v.score, coalesce(f.findings, 0) as findings, coalesce(f.open, 0) as open,
                    coalesce(f.overdue_open, 0) as overdue_open, coalesce(f.overdue_twice, false) as overdue_twice,
                    coalesce(h.complaints, 0) as complaints, coalesce(p.penalties, 0) as penalties,
                    d.points as disclosure, r.estate_id is not null as refused,
                    (select min(received_on) from referral_report_view) <= :end as complaints_known
                from visited v join estate e on e.id = v.estate_id
                left join company c on c.id = v.company_id
                left join found f on f.estate_id = v.estate_id
                left join heard h on h.estate_id = v.estate_id
                left join punished p on p.estate_id = v.estate_id
                left join disclosed d on d.estate_id = v.estate_id
                left join refused r on r.estate_id = v.estate_id
                order by e.code
                """)
                .param("county", county + "%")
                .param("quarter", quarter.toString())
                .param("start", quarter.start())
                .param("end", quarter.end())
                .param("today", LocalDate.now(clock))
                .param("refusedBefore", LocalDate.now(clock).minusDays(refusal))
                .query((row, n) -> new Figures(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("division_code"),
                        row.getObject("company_id", UUID.class),
                        row.getString("company_name"),
                        row.getInt("households"),
                        row.getInt("visits"),
                        Math.max(0, Math.min(100, row.getInt("score"))),
                        row.getInt("findings"),
                        row.getInt("open"),
                        row.getInt("overdue_open"),
                        row.getBoolean("overdue_twice"),
                        row.getInt("complaints"),
                        row.getBoolean("complaints_known"),
                        row.getInt("penalties"),
                        row.getObject("disclosure", Integer.class),
                        row.getBoolean("refused")))
                .list();
    }

    @Override
    public List<String> countiesWithoutList(Quarter quarter, int limit) {
        return jdbc.sql("""
                select distinct substr(s.division_code, 1, 6) as county from inspection_score_view s
                where s.quarter = :quarter and s.kind <> 'PATROL' and not exists (
                    select 1 from list_issue i
                    where i.quarter = :quarter and i.county = substr(s.division_code, 1, 6))
                order by county limit :limit
                """)
                .param("quarter", quarter.toString())
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
