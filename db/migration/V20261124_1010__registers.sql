-- Registers of companies and estates, imports into them.

create table company (
    id                     uuid primary key,
    version                bigint not null,
    uscc                   text not null unique,
    uscc_override          text,
    name                   text not null,
    legal_representative   text not null,
    phone                  text not null,
    division_code          text not null references division,
    address                text not null,
    registered_capital_fen bigint not null default 0 check (registered_capital_fen >= 0),
    established_on         date,
    party_organisation     boolean not null default false,
    contact_name           text,
    contact_phone          text,
    email                  text,
    active                 boolean not null default true,
    stars                  int check (stars between 0 and 5),
    search_text            text generated always as (name || ' ' || uscc) stored
);
create index company_search on company using gin (bigrams(search_text));
create index company_name on company (name collate "zh-x-icu", id);
create index company_division on company (division_code text_pattern_ops, id);
create index company_capital on company (registered_capital_fen, id);

create table contact_proposal (
    id              uuid primary key,
    version         bigint not null,
    company_id      uuid not null references company,
    division_code   text not null,
    company_name    text not null,
    phone           text not null,
    address         text not null,
    contact_name    text,
    contact_phone   text,
    email           text,
    status          text not null,
    proposed_at     timestamptz not null,
    decision_remark text
);
create unique index contact_proposal_open on contact_proposal (company_id) where status = 'PROPOSED';
create index contact_proposal_company on contact_proposal (company_id, proposed_at desc);

create table estate (
    id                    uuid primary key,
    version               bigint not null,
    code                  text not null unique,
    name                  text not null,
    division_code         text not null references division,
    address               text not null,
    boundaries            text,
    developer             text,
    gross_area            bigint not null default 0 check (gross_area >= 0),
    residential_area      bigint not null default 0 check (residential_area >= 0),
    chargeable_area       bigint not null default 0 check (chargeable_area >= 0),
    service_room_area     bigint not null default 0 check (service_room_area >= 0),
    households            int not null default 0 check (households >= 0),
    buildings             int not null default 0 check (buildings >= 0),
    lifts                 int not null default 0 check (lifts >= 0),
    parking_owned         int not null default 0 check (parking_owned >= 0),
    parking_civil_defence int not null default 0 check (parking_civil_defence >= 0),
    parking_common        int not null default 0 check (parking_common >= 0),
    completed_on          date,
    delivered_on          date,
    is_new                boolean not null default false,
    service_mode          text not null default 'NONE'
        check (service_mode in ('PROFESSIONAL', 'SELF_MANAGED', 'COMMUNITY_RUN', 'EMERGENCY', 'NONE')),
    company_id            uuid references company,
    served_since          date,
    active                boolean not null default true,
    search_text           text generated always as (name || ' ' || code || ' ' || address) stored
);
create index estate_search on estate using gin (bigrams(search_text));
create index estate_name on estate (name collate "zh-x-icu", id);
create index estate_division on estate (division_code text_pattern_ops, name);
create index estate_company on estate (company_id, name);
create index estate_households on estate (households, id);
create index estate_gross_area on estate (gross_area, id);

create table estate_building (
    estate_id  uuid not null references estate on delete cascade,
    position   int not null,
    name       text not null,
    floors     int not null,
    units      int not null,
    households int not null,
    lifts      int not null,
    primary key (estate_id, position)
);

create table estate_service (
    estate_id    uuid not null references estate on delete cascade,
    position     int not null,
    service_mode text not null,
    company_id   uuid references company,
    since        date not null,
    until        date,
    primary key (estate_id, position)
);
create index estate_service_company on estate_service (company_id, since);

create table estate_code_counter (
    county text primary key,
    last   int not null
);

create table register_import (
    id          uuid primary key,
    kind        text not null check (kind in ('COMPANY', 'ESTATE')),
    file_name   text not null,
    status      text not null check (status in ('PARSED', 'ACCEPTED', 'DISCARDED')),
    rows        int not null,
    created     int not null,
    updated     int not null,
    unchanged   int not null,
    failed      int not null,
    account_id  uuid not null,
    actor_name  text not null,
    division    text not null,
    uploaded_at timestamptz not null,
    decided_at  timestamptz
);
create index register_import_account on register_import (account_id, uploaded_at desc, id);

create table register_import_row (
    import_id uuid not null references register_import on delete cascade,
    line      int not null,
    cells     jsonb not null,
    effect    text not null check (effect in ('CREATE', 'UPDATE', 'UNCHANGED', 'ERROR')),
    problems  jsonb not null,
    changes   jsonb not null,
    primary key (import_id, line)
);
create index register_import_row_effect on register_import_row (import_id, effect, line);
