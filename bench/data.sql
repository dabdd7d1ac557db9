-- City-scale data for measuring: 600 companies, 2,500 estates, 100,000 filings of the last seven years, made in sets.
-- Every value follows the constraints of the schema, but nothing went through the use cases: there is no timeline.
-- Usage: psql -v ON_ERROR_STOP=1 -f bench/data.sql, once, into a migrated database.
\set companies 600
\set estates 2500
\set filings_per_estate 40

begin;
set local jit = off;

create function pg_temp.digit(code text, place int) returns int language sql immutable
    return position(substr(code, place, 1) in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1;

-- A unified social credit code with both of its checks right (GB 32100-2015, GB 11714).
create function pg_temp.uscc(n int) returns text language plpgsql immutable as $$
declare
    eight text := 'MA' || lpad((700000 + n)::text, 6, '0');
    weights int[] := array[3, 7, 9, 10, 5, 8, 4, 2];
    sum int := 0;
    code text;
    weight int := 1;
begin
    for i in 1..8 loop
        sum := sum + weights[i] * case when substr(eight, i, 1) ~ '\d' then substr(eight, i, 1)::int
            else ascii(substr(eight, i, 1)) - 55 end;
    end loop;
    code := '91411600' || eight || case 11 - sum % 11 when 10 then 'X' when 11 then '0' else (11 - sum % 11)::text end;
    sum := 0;
    for i in 1..17 loop
        sum := sum + pg_temp.digit(code, i) * weight;
        weight := weight * 3 % 31;
    end loop;
    return code || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (31 - sum % 31) % 31 + 1, 1);
end $$;

-- The urban district of the real divisions holds three estates of ten, the others share the rest.
create temp table place on commit drop as
with community as (
    select code, substr(code, 1, 6) as county, row_number() over (partition by substr(code, 1, 6) order by code) - 1 as n,
        count(*) over (partition by substr(code, 1, 6)) as total
    from division where level = 'COMMUNITY'),
counties as (
    select county, row_number() over (order by county) - 1 as position
    from (select distinct county from community where county <> '411602') as other)
select e as estate, c.code as community, c.county
from generate_series(1, :estates) as e
join lateral (
    select case when e % 10 < 3 then '411602'
        else (select county from counties where position = (e / 10 + e) % (select count(*) from counties)) end as county) as chosen on true
join community c on c.county = chosen.county and c.n = e % c.total;

insert into company (id, version, uscc, name, legal_representative, phone, division_code, address,
    registered_capital_fen, established_on, contact_name, contact_phone, stars)
select md5('bench company ' || n)::uuid, 0, pg_temp.uscc(n), '示例压测物业服务有限公司' || lpad(n::text, 4, '0'),
    '演示法人' || n, '0394-0000000', (select county from place where estate = n), '示例路' || n || '号',
    (500000 + n * 1000) * 100::bigint, date '2005-01-01' + n * 7, '演示联系人' || n, '0394-0000000', n % 6
from generate_series(1, :companies) as n;

insert into estate (id, version, code, name, division_code, address, boundaries, developer, gross_area, residential_area,
    chargeable_area, service_room_area, households, buildings, lifts, parking_owned, parking_civil_defence,
    parking_common, completed_on, delivered_on, service_mode, company_id, served_since)
select md5('bench estate ' || estate)::uuid, 0, county || '-B' || lpad(estate::text, 4, '0'),
    (array['锦绣','和安','阳光','翠湖','文昌','金桂','东方','滨河','翰林','盛世'])[estate % 10 + 1]
        || (array['花园','家园','新城','华庭','小区'])[estate / 10 % 5 + 1] || '（示例' || estate || '）',
    community, '示例大道' || estate || '号', '东至示例路，西至示例街', '示例开发有限公司',
    households * 12000::bigint, households * 11000::bigint, households * 10500::bigint, 30000,
    households, households / 90 + 1, households / 45, households / 2, households / 4, households / 8,
    date '2000-01-01' + estate * 3, date '2000-06-01' + estate * 3, 'PROFESSIONAL',
    md5('bench company ' || (estate - 1) % :companies + 1)::uuid, current_date - 400
from (select *, 200 + estate * 37 % 1800 as households from place) as p;

insert into estate_building (estate_id, position, name, floors, units, households, lifts)
select e.id, b, (b + 1) || '号楼', 18, 2, 72, 4
from estate e join generate_series(0, 5) as b on true where e.code like '______-B%';

-- For each estate a row of contracts, one after the other. The last but one is in force; the last of every second estate
-- is before the authorities now.
create temp table draft_filing on commit drop as
select p.estate, k, p.county, p.community,
    md5('bench filing ' || p.estate || '/' || k)::uuid as id,
    case when k < :filings_per_estate - 1 then
            (array['EXPIRED','AMENDED','EXPIRED','TERMINATED','AMENDED','EXPIRED','REJECTED','WITHDRAWN','NOT_ACCEPTED','LAPSED'])[(p.estate + k) % 10 + 1]
        when k = :filings_per_estate - 1 then 'FILED'
        when p.estate % 2 = 0 then (array['SUBMITTED','ACCEPTED','RETURNED'])[p.estate / 2 % 3 + 1]
        else 'REJECTED' end as status,
    date_trunc('second', now()) - case when k = :filings_per_estate then interval '1 minute' * (p.estate * 7 % 14400)
        else interval '1 day' * (20 + (:filings_per_estate - k) * 62) + interval '1 minute' * (p.estate * 37 % 80000) end
        as submitted_at
from place p join generate_series(1, :filings_per_estate) as k on true;

create temp table bench_filing on commit drop as
select d.*,
    case when status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED', 'REJECTED', 'NOT_ACCEPTED')
        then submitted_at + interval '9 days' end as decided_at,
    (submitted_at at time zone 'Asia/Shanghai')::date - 10 as signed_on,
    (submitted_at at time zone 'Asia/Shanghai')::date as starts_on,
    (submitted_at at time zone 'Asia/Shanghai')::date
        + case when status in ('EXPIRED', 'AMENDED', 'TERMINATED') then 61 else 1095 end as ends_on,
    120 + (estate * 13 + k * 7) % 160 as price
from draft_filing d;

insert into filing (id, version, kind, status, estate_id, estate_name, division_code, company_id, terms, returns, number,
    created_at, first_submitted_at, submitted_at, accepted_at, decided_at, decision_at, decision_comment, ended_on)
select f.id, 0, (array['PRE','OWN','RENEW','AMEND'])[f.k % 4 + 1], f.status, e.id, e.name, e.division_code, e.company_id,
    jsonb_build_object(
        'parties', jsonb_build_object('partyA', '示例开发有限公司', 'partyAUscc', '91110000802100433B',
            'partyB', c.name, 'partyBUscc', c.uscc, 'leadName', '演示负责人', 'leadPhone', '0394-0000000',
            'handlerName', '演示经办人', 'handlerPhone', '0394-0000000'),
        'period', jsonb_build_object('signedOn', f.signed_on, 'startsOn', f.starts_on, 'endsOn', f.ends_on),
        'premises', jsonb_build_object('boundaries', e.boundaries, 'grossArea', e.gross_area,
            'residentialArea', e.residential_area, 'chargeableArea', e.chargeable_area, 'households', e.households,
            'lifts', e.lifts, 'parkingOwned', e.parking_owned, 'parkingCivilDefence', e.parking_civil_defence,
            'parkingCommon', e.parking_common, 'serviceRoomArea', e.service_room_area),
        'grades', jsonb_build_object('overall', f.estate % 4 + 1, 'facilities', 2, 'order', 2, 'cleaning', 3, 'greening', 3),
        'charges', jsonb_build_object('mode', 'LUMP_SUM', 'commission', null,
            'fees', jsonb_build_array(jsonb_build_object('type', 'HIGH_RISE', 'price', f.price)),
            'parking', jsonb_build_array(jsonb_build_object('type', 'COMMON_SPACE', 'price', 15000)),
            'cycle', 'QUARTERLY', 'prepaidMonths', 6),
        'income', jsonb_build_object('ownersPercent', 70, 'companyPercent', 30, 'account', '示例银行 6222 **** 0001', 'use', '补充专项维修资金'),
        'procedure', jsonb_build_object('award', 'TENDER', 'document', '示例中标', 'decidedOn', null, 'vote', null),
        'clauses', jsonb_build_object('SERVICES', '合同第1条', 'QUALITY', '合同第2条', 'FEES', '合同第3条',
            'REPAIR_FUND', '合同第4条', 'SERVICE_ROOMS', '合同第5条', 'TERM', '合同第6条', 'HANDOVER', '合同第7条', 'BREACH', '合同第8条'),
        'undertakings', jsonb_build_object('subcontractsWhole', false, 'cutsUtilities', false, 'annexesSigned', true,
            'repairFundNote', '专项维修资金由主管部门代管')),
    case when f.status = 'RETURNED' then 1 else 0 end,
    case when f.status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED') then
        '周物合备〔' || extract(year from f.decided_at at time zone 'Asia/Shanghai') || '〕' || f.county || '-B'
            || lpad(row_number() over (partition by f.county, extract(year from f.decided_at at time zone 'Asia/Shanghai'),
                f.status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED') order by f.decided_at, f.id)::text, 5, '0') end,
    f.submitted_at - interval '1 day', f.submitted_at, f.submitted_at,
    case when f.status in ('ACCEPTED', 'FILED', 'AMENDED', 'EXPIRED', 'TERMINATED', 'REJECTED') then f.submitted_at + interval '3 days' end,
    f.decided_at, f.decided_at, case when f.decided_at is not null then '示例意见' end,
    case when f.status in ('AMENDED', 'TERMINATED') then f.ends_on - 1 end
from bench_filing f
join estate e on e.id = md5('bench estate ' || f.estate)::uuid
left join company c on c.id = e.company_id;

insert into work_item (id, stream, capability, duty, role, division_code, company_id, estate_id, title, opened_at,
    opened_on, days, warn_on, due_on)
select md5('bench work ' || f.id)::uuid, 'filing:' || f.id, 'filing',
    case f.status when 'SUBMITTED' then 'FORMAL_CHECK' when 'ACCEPTED' then 'REVIEW' else 'CORRECT' end,
    case f.status when 'RETURNED' then 'COMPANY_CLERK' else 'FILING_REVIEWER' end,
    f.division_code, f.company_id, f.estate_id, f.estate_name, f.submitted_at,
    f.submitted_at::date, 10, f.submitted_at::date + 11, f.submitted_at::date + 14
from filing f where f.status in ('SUBMITTED', 'ACCEPTED', 'RETURNED')
    and not exists (select from work_item w where w.stream = 'filing:' || f.id and w.closed_at is null);

set constraints all immediate;
commit;

analyze;
select (select count(*) from company) as companies, (select count(*) from estate) as estates,
    (select count(*) from filing) as filings,
    (select count(*) from filing where division_code like '411602%') as filings_of_the_urban_district;
