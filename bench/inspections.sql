-- Five years of patrols, findings, residents' reports and lists on top of bench/data.sql, made in sets as there.
-- Words and figures of the entries of lists are those of the demo city.
-- Usage: psql -v ON_ERROR_STOP=1 -f bench/inspections.sql, once, after bench/data.sql.
\set quarters 20

begin;
set local jit = off;

create temp table bench_estate on commit drop as
select e.*, row_number() over (order by e.code) as n from estate e where e.code like '______-B%';

-- Two patrols of each estate a quarter, oldest first.
create temp table bench_visit on commit drop as
select e.n, q, p, e.id as estate_id, e.name, e.division_code, e.company_id,
    md5('bench visit ' || e.n || '/' || q || '/' || p)::uuid as id,
    date_trunc('second', now()) - interval '91 days' * (:quarters - q) - interval '1 minute' * (e.n * 41 % 60000 + p * 30000) as at
from bench_estate e, generate_series(1, :quarters) as q, generate_series(0, 1) as p;

insert into visit (id, version, kind, status, estate_id, estate_name, division_code, company_id, checklist, items,
    catalogue_of, inspector, inspector_name, representation_stance, representation_name, score, started_at, completed_at,
    signed_at)
select v.id, 0, 'PATROL', 'SIGNED', v.estate_id, v.name, v.division_code, v.company_id, c.name, c.items, current_date,
    md5('bench inspector ' || v.n % 200)::uuid, '演示专干', 'SIGNED', '示例代表', 100 - (v.n + v.q) % 30, v.at,
    v.at + interval '1 hour', v.at + interval '1 hour'
from bench_visit v
cross join lateral (select name, items from checklist where kind = 'PATROL' order by name limit 1) as c;

insert into finding (id, version, number, status, estate_id, estate_name, division_code, company_id, visit_id, item,
    item_from, severity, points, days, text, spot, side, raised_by, raised_at, due_at, overdue_times, ledger_since,
    clue_open, closed_at)
select md5('bench finding ' || v.n || '/' || v.q || '/' || v.p)::uuid, 0,
    '示例整改〔' || extract(year from v.at) || '〕' || left(v.division_code, 6) || '-B' || v.q || '-' || v.p || '-' || v.n,
    s.status, v.estate_id, v.name, v.division_code, v.company_id, v.id, i.code, i.effective_from, i.severity, i.points,
    i.days, '示例问题描述', '示例1号楼', 'STREET', md5('bench inspector ' || v.n % 200)::uuid, v.at, v.at + interval '1 day' * i.days,
    case when s.status = 'OVERDUE' then 1 else 0 end,
    case when s.status = 'OVERDUE' then v.at + interval '1 day' * i.days end, false,
    case when s.status = 'STRUCK_OFF' then v.at + interval '6 days' end
from bench_visit v
cross join lateral (
    select case when v.q < :quarters then 'STRUCK_OFF'
        else (array['ORDERED','OVERDUE','ANSWERED','STRUCK_OFF'])[v.n % 4 + 1] end as status) as s
join (select *, row_number() over (order by code) - 1 as k, count(*) over () as total from inspection_item_version) as i
    on i.k = (v.n + v.q) % i.total
where (v.n + v.q + v.p) % 2 = 0;

-- Four reports of each estate a year; the newest are still in the street's triage.
insert into report (id, version, number, code_hash, status, kind, text, spot, channel, estate_id, estate_name,
    division_code, company_id, answer_kind, answer_text, answer_body, answer_by, answer_at, reopens, received_at, due_on)
select md5('bench report ' || e.n || '/' || k)::uuid, 0, '示例反映-B' || k || '-' || e.n, md5('bench code ' || e.n || '/' || k),
    s.status, sample.kind, '示例反映内容', '示例2号楼', 'PORTAL', e.id, e.name, e.division_code, e.company_id,
    case when s.status = 'CLOSED' then sample.answer_kind end, case when s.status = 'CLOSED' then '示例答复' end,
    case when s.status = 'CLOSED' then '示例街道办事处' end, case when s.status = 'CLOSED' then md5('bench inspector 1')::uuid end,
    case when s.status = 'CLOSED' then s.at + interval '5 days' end, 0, s.at, (s.at + interval '14 days')::date
from bench_estate e
cross join generate_series(1, :quarters) as k
cross join lateral (
    select date_trunc('second', now()) - interval '91 days' * (:quarters - k) - interval '1 minute' * (e.n * 29 % 30000) as at,
        case when k = :quarters then (array['RECEIVED','IN_HAND'])[e.n % 2 + 1] else 'CLOSED' end as status) as s
cross join (select kind, answer_kind from report where answer_kind is not null order by received_at limit 1) as sample;

-- A published list for each county and quarter before those of the demo city, with every tenth estate on it.
create temp table bench_issue on commit drop as
select d.code as county, d.name, q, md5('bench issue ' || d.code || '/' || q)::uuid as id,
    to_char(current_date - 91 * (:quarters - q) - 400, 'YYYY"Q"Q') as quarter,
    date_trunc('second', now()) - interval '91 days' * (:quarters - q) - interval '300 days' as at
from division d, generate_series(1, :quarters) as q
where d.level = 'COUNTY' and q <= :quarters;

delete from bench_issue i using bench_issue o
where i.county = o.county and i.quarter = o.quarter and i.q > o.q;
delete from bench_issue i using list_issue l where l.county = i.county and l.quarter = i.quarter;

insert into list_issue (id, version, county, county_name, quarter, status, inspected, criteria, answers_until,
    public_until, opened_at, confirmed_at, published_at)
select i.id, 0, i.county, i.name, i.quarter, 'PUBLISHED', 250, sample.criteria, i.at::date, i.at::date, i.at, i.at, i.at
from bench_issue i cross join (select criteria from list_issue order by opened_at limit 1) as sample;

insert into list_entry (id, version, issue_id, quarter, side, estate_id, estate_name, division_code, company_id,
    company_name, score, reasons, evidence, status, shown_until, published_at, appeal_until, ending, ended_at)
select md5('bench entry ' || i.id || e.n)::uuid, 0, i.id, i.quarter, sample.side, e.id, e.name, e.division_code, e.company_id,
    c.name, sample.score, sample.reasons, sample.evidence,
    case when sample.side = 'BLACK' then 'ENDED' else 'PUBLISHED' end,
    case when sample.side = 'BLACK' then i.at::date + 90 end, i.at, i.at::date + 15,
    case when sample.side = 'BLACK' then '期满移出' end, case when sample.side = 'BLACK' then i.at + interval '90 days' end
from bench_issue i
join bench_estate e on e.division_code like i.county || '%' and (e.n + i.q) % 10 = 0
join company c on c.id = e.company_id
join (select distinct on (side) side, score, reasons, evidence from list_entry where published_at is not null
    order by side, published_at) as sample
    on sample.side = case when e.n % 20 < 10 then 'RED' else 'BLACK' end;

set constraints all immediate;
commit;

analyze;
