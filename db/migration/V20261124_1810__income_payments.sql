-- Yearly budgets of public income and payments with the owners' gate (T7).

create table budget (
    id                uuid primary key,
    version           bigint not null,
    status            text not null check (status in ('DRAFT', 'ADOPTED', 'SUPERSEDED')),
    estate_id         uuid not null references estate,
    estate_name       text not null,
    division_code     text not null references division,
    company_id        uuid references company,
    year              int not null check (year between 2000 and 2100),
    total_fen         bigint not null check (total_fen >= 0),
    resolution_id     uuid,
    resolution_number text,
    adopted_at        timestamptz,
    -- No budget is in force without a resolution.
    check (status = 'DRAFT' or resolution_id is not null)
);
create unique index budget_adopted on budget (estate_id, year) where status = 'ADOPTED';
create unique index budget_draft on budget (estate_id, year) where status = 'DRAFT';
create index budget_division on budget (division_code text_pattern_ops, year desc, id);
create index budget_company on budget (company_id, year desc, id) where company_id is not null;
create index budget_year on budget (year desc, id);
create index budget_estate_name on budget using gin (bigrams(estate_name));

create table budget_line (
    budget_id uuid not null references budget on delete cascade,
    position  int not null,
    code      text not null,
    fen       bigint not null check (fen > 0),
    note      text,
    primary key (budget_id, position),
    unique (budget_id, code)
);

create table payment (
    id                uuid primary key,
    version           bigint not null,
    number            text not null unique,
    status            text not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'EMERGENCY', 'PAID',
                          'UNRATIFIED', 'LAPSED', 'REFUSED', 'WITHDRAWN')),
    estate_id         uuid not null references estate,
    estate_name       text not null,
    division_code     text not null references division,
    company_id        uuid references company,
    code              text,
    amount_fen        bigint not null check (amount_fen >= 0),
    text              text not null,
    payee             text not null,
    emergency_reason  text,
    tier              text check (tier in ('CHAIR_FINANCE', 'MAJORITY', 'OWNERS')),
    committee         boolean not null,
    budget_id         uuid references budget,
    resolution_id     uuid,
    resolution_number text,
    requested_by      uuid not null,
    requested_at      timestamptz not null,
    submitted_at      timestamptz,
    ratify_by         date,
    noted_at          timestamptz,
    paid_on           date,
    entry_id          uuid unique,
    finding_id        uuid,
    close_reason      text,
    check (status in ('DRAFT', 'WITHDRAWN') or tier is not null and submitted_at is not null),
    -- What only the owners may decide is not submitted without their resolution, except in an emergency.
    check (status not in ('SUBMITTED', 'APPROVED') or tier <> 'OWNERS' or resolution_id is not null),
    check (status <> 'PAID' or tier <> 'OWNERS' or resolution_id is not null),
    check ((status in ('PAID', 'UNRATIFIED', 'LAPSED')) = (paid_on is not null))
);
create index payment_division on payment (division_code text_pattern_ops, requested_at desc, id);
create index payment_company on payment (company_id, requested_at desc, id) where company_id is not null;
create index payment_estate on payment (estate_id, requested_at desc, id);
create index payment_status on payment (status, requested_at desc, id);
create index payment_requested on payment (requested_at desc, id desc);
create index payment_budget on payment (budget_id, code) where budget_id is not null;
create index payment_ratify on payment (ratify_by) where status = 'UNRATIFIED';
create index payment_estate_name on payment using gin (bigrams(estate_name));
create index payment_number on payment using gin (bigrams(number));
create index payment_text on payment using gin (bigrams(text));
create index payment_payee on payment using gin (bigrams(payee));

create table payment_approval (
    payment_id uuid not null references payment on delete cascade,
    position   int not null,
    account    uuid not null,
    agreed     boolean not null,
    at         timestamptz not null,
    office     text not null,
    remark     text,
    primary key (payment_id, position),
    unique (payment_id, account)
);

-- For other capabilities.
create view income_payment_view as
select p.id as payment_id, p.estate_id, p.company_id, p.division_code, p.number, p.status, p.code, p.amount_fen, p.text,
    p.payee, p.tier, p.budget_id, p.resolution_id, p.resolution_number, p.emergency_reason is not null as emergency,
    p.ratify_by, p.paid_on, p.entry_id
from payment p;

create view income_budget_view as
select b.id as budget_id, b.estate_id, b.company_id, b.division_code, b.year, b.status, b.total_fen, b.resolution_id,
    b.resolution_number
from budget b;
