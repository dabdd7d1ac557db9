-- Clue transfer (D1): routing table, clues; and residents' reports.

create table referral_route (
    id             uuid primary key,
    version        bigint not null,
    item           text not null,
    effective_from date not null,
    lead           text not null,
    joint          text not null,
    copies         text not null,
    level          text not null check (level in ('COUNTY', 'CITY')),
    basis          text not null,
    entered_at     timestamptz not null,
    entered_by     text,
    unique (item, effective_from)
);

create table referral_sequence (
    series text not null,
    county text not null,
    year   int not null,
    last   int not null,
    primary key (series, county, year)
);

create table clue (
    id                uuid primary key,
    version           bigint not null,
    number            text not null unique,
    status            text not null check (status in ('TRANSFERRED', 'RECEIVED', 'HANDLING', 'ANSWERED',
                          'WITH_TASK_FORCE', 'CLOSED', 'WITHDRAWN')),
    estate_id         uuid not null references estate,
    estate_name       text not null,
    division_code     text not null references division,
    company_id        uuid references company,
    item              text not null,
    item_name         text not null,
    facts             text not null,
    source            text,
    remark            text,
    urgent            boolean not null,
    sender_id         uuid not null,
    sender_name       text not null,
    sender_role       text not null,
    competent         text,
    organisation_id   uuid,
    organisation_name text,
    bound             boolean not null,
    declines          int not null,
    sent_back         int not null,
    outcome_kind      text,
    outcome_measures  text,
    outcome_document  text,
    outcome_done_on   date,
    outcome_by        uuid,
    outcome_at        timestamptz,
    transferred_at    timestamptz not null,
    round_at          timestamptz not null,
    received_at       timestamptz,
    answered_at       timestamptz,
    closed_at         timestamptz,
    -- No orphan: a clue that is open is with an organisation or with the task force.
    check (status in ('WITH_TASK_FORCE', 'WITHDRAWN') or organisation_id is not null),
    check ((status in ('CLOSED', 'WITHDRAWN')) = (closed_at is not null)),
    check (status not in ('ANSWERED', 'CLOSED') or outcome_kind is not null)
);
-- One open clue for each source.
create unique index clue_one_open on clue (source)
    where source is not null and status not in ('CLOSED', 'WITHDRAWN');
create index clue_division on clue (division_code text_pattern_ops, transferred_at desc, id);
create index clue_transferred on clue (transferred_at desc, id desc);
create index clue_organisation on clue (organisation_id, transferred_at desc, id);
create index clue_sender on clue (sender_id, transferred_at desc, id);
create index clue_status on clue (status, transferred_at desc, id);
create index clue_estate on clue (estate_id, transferred_at desc);
create index clue_estate_name on clue using gin (bigrams(estate_name));
create index clue_number on clue using gin (bigrams(number));

create table clue_round (
    clue_id           uuid not null references clue on delete cascade,
    position          int not null,
    competent         text not null,
    organisation_id   uuid not null,
    organisation_name text not null,
    bound             boolean not null,
    sent_at           timestamptz not null,
    received_at       timestamptz,
    declined_at       timestamptz,
    named             text,
    clause            text,
    reason            text,
    primary key (clue_id, position)
);
create index clue_round_organisation on clue_round (organisation_id, clue_id);

create table clue_part (
    clue_id           uuid not null references clue on delete cascade,
    position          int not null,
    competent         text not null,
    organisation_id   uuid not null,
    organisation_name text not null,
    mode              text not null check (mode in ('JOINT', 'COPY')),
    text              text,
    document          text,
    at                timestamptz,
    primary key (clue_id, position)
);
create index clue_part_organisation on clue_part (organisation_id, clue_id);

create table report (
    id             uuid primary key,
    version        bigint not null,
    number         text not null unique,
    code_hash      text not null unique,
    status         text not null check (status in ('RECEIVED', 'IN_HAND', 'ANSWERED', 'REOPENED', 'CLOSED', 'MERGED')),
    kind           text not null,
    text           text not null,
    spot           text,
    phone          text,
    channel        text not null check (channel in ('PORTAL', 'HOTLINE', 'OPEN311')),
    source_number  text unique,
    estate_id      uuid not null references estate,
    estate_name    text not null,
    division_code  text not null references division,
    company_id     uuid references company,
    linked         text,
    merged_into    uuid references report,
    answer_kind    text,
    answer_text    text,
    answer_body    text,
    answer_by      uuid,
    answer_at      timestamptz,
    fixed          text check (fixed in ('YES', 'PARTLY', 'NO')),
    fixed_remark   text,
    fixed_at       timestamptz,
    reopens        int not null,
    received_at    timestamptz not null,
    due_on         date not null,
    check ((status = 'MERGED') = (merged_into is not null)),
    check (status not in ('ANSWERED', 'CLOSED') or answer_kind is not null)
);
create index report_division on report (division_code text_pattern_ops, received_at desc, id);
create index report_received on report (received_at desc, id desc);
create index report_status on report (status, received_at desc, id);
create index report_estate on report (estate_id, received_at desc);
create index report_linked on report (linked) where linked is not null;
create index report_merged on report (merged_into) where merged_into is not null;
create index report_estate_name on report using gin (bigrams(estate_name));
create index report_number on report using gin (bigrams(number));

-- All deadlines of a clue or a report, also those of work that is done.
create index work_item_of_referral on work_item (stream) where capability in ('clue', 'report');

-- For other capabilities.
create view referral_clue_view as
select c.id as clue_id, c.estate_id, c.company_id, c.division_code, c.competent as department, c.status, c.item,
    c.outcome_kind as outcome, c.declines,
    (c.transferred_at at time zone 'Asia/Shanghai')::date as transferred_on,
    (select max(w.due_on) from work_item w where w.stream = 'clue:' || c.id and w.capability = 'clue'
        and w.duty in ('ANSWER', 'REWORK')) as due_on,
    (c.answered_at at time zone 'Asia/Shanghai')::date as answered_on,
    (c.closed_at at time zone 'Asia/Shanghai')::date as closed_on
from clue c;

create view referral_report_view as
select r.id as report_id, r.estate_id, r.company_id, r.division_code, r.status, r.kind, r.due_on, r.fixed, r.reopens,
    (r.received_at at time zone 'Asia/Shanghai')::date as received_on,
    (r.answer_at at time zone 'Asia/Shanghai')::date as answered_on
from report r
where r.status <> 'MERGED';
