-- Inspection (T4, D11): catalogue, checklists, visits, findings.

create table inspection_item (
    code       text primary key check (code ~ '^I\d{2,3}$'),
    version    bigint not null,
    entered_at timestamptz
);
create table inspection_item_version (
    code           text not null references inspection_item,
    effective_from date not null,
    entered_at     timestamptz not null,
    entered_by     uuid,
    item_group     text not null,
    name           text not null,
    basis          text not null,
    severity       text not null check (severity in ('A', 'B', 'C', 'D')),
    competent      text[] not null,
    points         int not null check (points between 0 and 100),
    days           int not null check (days between 0 and 100),
    retired        boolean not null,
    reason         text,
    primary key (code, effective_from, entered_at)
);
create trigger inspection_item_version_append_only before update or delete on inspection_item_version
    for each row execute function refuse_change();

create table checklist (
    id      uuid primary key,
    version bigint not null,
    kind    text not null check (kind in ('PATROL', 'ROUTINE', 'SPECIAL', 'JOINT')),
    name    text not null,
    items   text[] not null,
    active  boolean not null
);

create table visit (
    id             uuid primary key,
    version        bigint not null,
    kind           text not null check (kind in ('PATROL', 'ROUTINE', 'SPECIAL', 'JOINT')),
    status         text not null check (status in ('OPEN', 'COMPLETED', 'SIGNED', 'VOID')),
    estate_id      uuid not null references estate,
    estate_name    text not null,
    division_code  text not null references division,
    company_id     uuid references company,
    task_id        uuid,
    checklist      text not null,
    items          text[] not null,
    catalogue_of   date not null,
    inspector      uuid not null,
    inspector_name text not null,
    second         uuid,
    second_name    text,
    partners       text,
    representation_stance text,
    representation_name   text,
    representation_remark text,
    score          int check (score between 0 and 100),
    started_at     timestamptz not null,
    completed_at   timestamptz,
    signed_at      timestamptz,
    check (kind = 'PATROL' or second is not null),
    check ((status in ('COMPLETED', 'SIGNED')) = (score is not null) or status = 'VOID')
);
create index visit_division on visit (division_code text_pattern_ops, started_at desc, id);
create index visit_company on visit (company_id, started_at desc, id);
create index visit_estate on visit (estate_id, signed_at desc);
create index visit_started on visit (started_at desc, id desc);
create index visit_inspector on visit (inspector, status);
create index visit_second on visit (second, status) where second is not null;
create index visit_estate_name on visit using gin (bigrams(estate_name));
-- A drawn task is fulfilled by one visit.
create unique index visit_task on visit (task_id) where task_id is not null and status <> 'VOID';

create table visit_answer (
    visit_id    uuid not null references visit on delete cascade,
    item        text not null,
    result      text not null check (result in ('PASS', 'FINDING', 'NOT_APPLICABLE')),
    text        text,
    spot        text,
    severity    text check (severity in ('A', 'B', 'C', 'D')),
    latitude    double precision,
    longitude   double precision,
    recorded_at timestamptz not null,
    primary key (visit_id, item),
    check (result <> 'FINDING' or text is not null and severity is not null)
);

create table finding (
    id               uuid primary key,
    version          bigint not null,
    number           text not null unique,
    status           text not null check (status in ('ORDERED', 'OVERDUE', 'ANSWERED', 'IN_ORDER', 'STRUCK_OFF',
                         'WITHDRAWN')),
    estate_id        uuid not null references estate,
    estate_name      text not null,
    division_code    text not null references division,
    company_id       uuid references company,
    visit_id         uuid references visit,
    source           text,
    item             text not null references inspection_item,
    item_from        date not null,
    severity         text not null check (severity in ('A', 'B', 'C', 'D')),
    points           int not null,
    days             int not null,
    text             text not null,
    spot             text,
    latitude         double precision,
    longitude        double precision,
    side             text not null check (side in ('STREET', 'COUNTY')),
    raised_by        uuid not null,
    raised_at        timestamptz not null,
    due_at           timestamptz not null,
    extended_from    timestamptz,
    extension_reason text,
    overdue_times    int not null,
    ledger_since     timestamptz,
    clue             uuid,
    clue_open        boolean not null,
    clue_outcome     text,
    closed_at        timestamptz,
    check ((status in ('STRUCK_OFF', 'WITHDRAWN')) = (closed_at is not null)),
    check (status <> 'OVERDUE' or ledger_since is not null)
);
create index finding_division on finding (division_code text_pattern_ops, raised_at desc, id);
create index finding_company on finding (company_id, raised_at desc, id);
create index finding_estate on finding (estate_id, raised_at desc);
create index finding_raised on finding (raised_at desc, id desc);
create index finding_due on finding (due_at, id) where status = 'ORDERED';
create index finding_open on finding (status, due_at, id) where status not in ('STRUCK_OFF', 'WITHDRAWN');
create index finding_ledger on finding (ledger_since desc, id) where ledger_since is not null;
create index finding_visit on finding (visit_id);
create index finding_estate_name on finding using gin (bigrams(estate_name));
create index finding_number on finding using gin (bigrams(number));

create table finding_round (
    finding_id  uuid not null references finding on delete cascade,
    position    int not null,
    answer      text not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    passed      boolean,
    remark      text,
    checked_by  uuid,
    checked_at  timestamptz,
    primary key (finding_id, position),
    -- never closed on the company's word: whoever answered does not re-check
    check (checked_by is null or checked_by <> answered_by)
);

create table finding_sequence (
    county text not null,
    year   int not null,
    last   int not null,
    primary key (county, year)
);

-- For list and rating: one row for each signed visit, by quarter of the signature.
create view inspection_score_view as
select v.id as visit_id, v.estate_id, v.company_id, v.division_code, v.kind, v.task_id, v.score,
    to_char(v.signed_at at time zone 'Asia/Shanghai', 'YYYY"Q"Q') as quarter, v.signed_at as completed_at
from visit v
where v.status = 'SIGNED';

create view inspection_finding_view as
select f.id as finding_id, f.number, f.estate_id, f.company_id, f.division_code, f.visit_id, f.item, f.severity,
    f.points, f.status, f.raised_at, f.due_at, (f.due_at at time zone 'Asia/Shanghai')::date as due_on,
    f.overdue_times, f.ledger_since, f.closed_at,
    case when f.status = 'STRUCK_OFF' then f.closed_at end as struck_off_at
from finding f
where f.status <> 'WITHDRAWN';
