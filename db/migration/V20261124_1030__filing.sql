-- Contract filings (T4) and the contracts known to the authorities.

create extension if not exists btree_gist;

-- A date out of a JSON document. Immutable, because the text is always ISO 8601.
create function json_date(document jsonb, variadic path text[]) returns date
    language sql immutable parallel safe
    return make_date(
        substr(document #>> path, 1, 4)::int,
        substr(document #>> path, 6, 2)::int,
        substr(document #>> path, 9, 2)::int);

-- Price of the first residential line of the fee table, fen per m² and month.
create function residential_price(terms jsonb) returns bigint
    language sql immutable parallel safe
    return (select (fee ->> 'price')::bigint
            from jsonb_array_elements(terms #> '{charges,fees}') with ordinality as f(fee, position)
            where fee ->> 'type' in ('HIGH_RISE', 'MULTI_STOREY', 'VILLA')
            order by position limit 1);

create table filing (
    id                 uuid primary key,
    version            bigint not null,
    kind               text not null check (kind in ('PRE', 'OWN', 'RENEW', 'AMEND', 'SELF', 'EMERG')),
    status             text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_ACCEPTED',
                           'FILED', 'REJECTED', 'AMENDED', 'EXPIRED', 'TERMINATED', 'WITHDRAWN', 'LAPSED')),
    estate_id          uuid not null references estate,
    estate_name        text not null,
    division_code      text not null references division,
    company_id         uuid references company,
    follows_id         uuid references filing,
    terms              jsonb not null,
    returns            int not null,
    opinion_stance     text,
    opinion_text       text,
    opinion_by         uuid,
    opinion_at         timestamptz,
    decision_ground    text,
    decision_comment   text,
    decision_by        uuid,
    decision_at        timestamptz,
    termination_basis  text,
    termination_notice date,
    termination_ends   date,
    termination_document text,
    number             text unique,
    created_at         timestamptz not null,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    accepted_at        timestamptz,
    decided_at         timestamptz,
    ended_on           date,
    signed_on          date generated always as (json_date(terms, 'period', 'signedOn')) stored,
    starts_on          date generated always as (json_date(terms, 'period', 'startsOn')) stored,
    ends_on            date generated always as (json_date(terms, 'period', 'endsOn')) stored,
    grade              int generated always as ((terms #>> '{grades,overall}')::int) stored,
    residential_price  bigint generated always as (residential_price(terms)) stored,
    check ((status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED')) = (number is not null)),
    check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    check (status not in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED') or starts_on is not null),
    -- One provider at a time (PMR 33): whatever two reviewers decide in the same moment.
    constraint filing_one_provider exclude using gist (
        estate_id with =,
        daterange(starts_on, least(ends_on, ended_on), '[]') with &&)
        where (status = 'FILED') deferrable initially deferred
);
-- One open filing of a filer for an estate.
create unique index filing_one_open on filing (estate_id, coalesce(company_id, estate_id))
    where status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');
create index filing_division_submitted on filing (division_code text_pattern_ops, submitted_at desc, id);
create index filing_queue on filing (status, submitted_at, id);
create index filing_submitted on filing (submitted_at desc, id desc);
create index filing_company on filing (company_id, submitted_at desc, id);
create index filing_estate on filing (estate_id, status);
create index filing_signed on filing (signed_on, id);
create index filing_decided on filing (decided_at desc, id desc)
    where status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED');
create index filing_in_force_price on filing (substr(division_code, 1, 6), residential_price)
    where status = 'FILED';
create index filing_runs_out on filing (coalesce(ended_on, ends_on)) where status = 'FILED';
create index filing_number_search on filing using gin (bigrams(number));
create index filing_estate_name on filing using gin (bigrams(estate_name));

create table filing_gap (
    filing_id uuid not null references filing on delete cascade,
    position  int not null,
    subject   text not null,
    text      text not null,
    primary key (filing_id, position)
);

create table filing_version (
    filing_id uuid not null references filing,
    round     int not null,
    at        timestamptz not null,
    lines     jsonb not null,
    primary key (filing_id, round)
);
create trigger filing_version_append_only before update or delete on filing_version
    for each row execute function refuse_change();

create table filing_sequence (
    county text not null,
    year   int not null,
    last   int not null,
    primary key (county, year)
);

create table known_contract (
    id            uuid primary key,
    version       bigint not null,
    status        text not null check (status in ('OPEN', 'FILED', 'DISMISSED')),
    estate_id     uuid not null references estate,
    estate_name   text not null,
    division_code text not null references division,
    company_id    uuid not null references company,
    signed_on     date not null,
    source        text not null,
    recorded_at   timestamptz not null,
    urged_at      timestamptz
);
create unique index known_contract_open on known_contract (estate_id, company_id) where status = 'OPEN';
create index known_contract_signed on known_contract (signed_on) where status = 'OPEN';
create index known_contract_company on known_contract (company_id, status);
