-- Decisions of the owners (Civil Code 278) and the seats of their committees.

create table resolution (
    id                  uuid primary key,
    version             bigint not null,
    number              text not null unique,
    status              text not null check (status in ('DRAFT', 'POSTED', 'PASSED', 'FAILED', 'USED_UP', 'ANNULLED')),
    estate_id           uuid not null references estate,
    estate_name         text not null,
    division_code       text not null references division,
    company_id          uuid references company,
    organiser           text not null,
    matter              text,
    name                text not null,
    text                text not null,
    scope               text,
    subject             text not null check (subject in ('SPENDING', 'BUDGET', 'NONE')),
    code                text,
    amount_fen          bigint,
    total_area          bigint not null,
    total_heads         bigint not null,
    notice_on           date,
    voting_ends_on      date,
    posted_at           timestamptz,
    participating_area  bigint,
    participating_heads bigint,
    agreeing_area       bigint,
    agreeing_heads      bigint,
    counted_on          date,
    publish_by          date,
    published_on        date,
    annul_reason        text,
    used_fen            bigint not null,
    -- A decision is never used beyond what the owners allowed.
    check (used_fen >= 0 and (used_fen = 0 or used_fen <= amount_fen)),
    check (status = 'DRAFT' or status = 'ANNULLED' or posted_at is not null),
    check (status not in ('PASSED', 'FAILED', 'USED_UP') or counted_on is not null),
    check (agreeing_area <= participating_area and participating_area <= total_area),
    check (agreeing_heads <= participating_heads and participating_heads <= total_heads),
    -- Nothing passes but by the numbers.
    check (status not in ('PASSED', 'USED_UP')
        or 3 * participating_area >= 2 * total_area and 3 * participating_heads >= 2 * total_heads
            and (matter in ('RAISE_REPAIR_FUND', 'REBUILD', 'CHANGE_OF_USE')
                    and 4 * agreeing_area >= 3 * participating_area and 4 * agreeing_heads >= 3 * participating_heads
                or matter not in ('RAISE_REPAIR_FUND', 'REBUILD', 'CHANGE_OF_USE')
                    and 2 * agreeing_area > participating_area and 2 * agreeing_heads > participating_heads))
);
create index resolution_division on resolution (division_code text_pattern_ops, number desc, id);
create index resolution_company on resolution (company_id, number desc, id) where company_id is not null;
create index resolution_estate on resolution (estate_id, number desc, id);
create index resolution_status on resolution (status, number desc, id);
create index resolution_estate_name on resolution using gin (bigrams(estate_name));
create index resolution_number on resolution using gin (bigrams(number));
create index resolution_name on resolution using gin (bigrams(name));

create table resolution_use (
    resolution_id uuid not null references resolution on delete cascade,
    position      int not null,
    at            timestamptz not null,
    fen           bigint not null check (fen > 0),
    stream        text not null,
    primary key (resolution_id, position),
    unique (resolution_id, stream)
);
create index resolution_use_stream on resolution_use (stream);

create table committee_seat (
    id            uuid primary key,
    version       bigint not null,
    estate_id     uuid not null references estate,
    estate_name   text not null,
    division_code text not null references division,
    account       uuid not null,
    person        text not null,
    office        text not null check (office in ('CHAIR', 'FINANCE', 'MEMBER')),
    from_on       date not null,
    until_on      date check (until_on is null or until_on >= from_on),
    ended_at      timestamptz
);
-- Only one open chair and one open finance member, and each person once.
create unique index committee_seat_office on committee_seat (estate_id, office)
    where until_on is null and office <> 'MEMBER';
create unique index committee_seat_person on committee_seat (estate_id, account) where until_on is null;
create index committee_seat_division on committee_seat (division_code text_pattern_ops, from_on desc, id);
create index committee_seat_estate on committee_seat (estate_id, from_on desc, id);
create index committee_seat_estate_name on committee_seat using gin (bigrams(estate_name));
create index committee_seat_person_name on committee_seat using gin (bigrams(person));

-- For other capabilities.
create view owners_resolution_view as
select r.id as resolution_id, r.estate_id, r.company_id, r.division_code, r.number, r.status, r.matter, r.name as title,
    r.subject, r.code, r.amount_fen, r.used_fen, r.voting_ends_on, r.counted_on, r.published_on
from resolution r
where r.status <> 'DRAFT';

create view owners_seat_view as
select s.id as seat_id, s.estate_id, s.division_code, s.account, s.person, s.office, s.from_on, s.until_on
from committee_seat s;
