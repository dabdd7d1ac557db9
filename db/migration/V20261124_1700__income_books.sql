-- Public income (T7): books of an estate, revenue sources, entries.

create table income_book (
    id            uuid primary key,
    version       bigint not null,
    estate_id     uuid not null unique references estate,
    estate_name   text not null,
    estate_code   text not null,
    division_code text not null references division,
    company_id    uuid references company,
    kind          text not null check (kind in ('ACCOUNT', 'SEPARATE')),
    opened_on     date not null,
    opened_at     timestamptz not null,
    deposit_by    date,
    unexplained   int not null default 0 check (unexplained >= 0),
    explain_by    date,
    check ((unexplained = 0) = (explain_by is null))
);
create index income_book_division on income_book (division_code text_pattern_ops, id);
create index income_book_company on income_book (company_id, id);
create index income_book_name on income_book (estate_name collate "zh-x-icu", id);
create index income_book_search on income_book using gin (bigrams(estate_name));

create table income_account (
    book_id            uuid not null references income_book on delete cascade,
    position           int not null,
    bank               text not null,
    number             text not null,
    holder             text not null,
    committee          text,
    party_organisation text,
    since              date not null,
    until              date check (until >= since),
    primary key (book_id, position)
);

create table income_source (
    id              uuid primary key,
    version         bigint not null,
    book_id         uuid not null references income_book,
    estate_id       uuid not null references estate,
    estate_name     text not null,
    division_code   text not null references division,
    company_id      uuid references company,
    status          text not null check (status in ('ACTIVE', 'EXPIRING', 'ENDED')),
    code            text not null check (code ~ '^R([1-9]|10)$'),
    what            text not null,
    place           text not null,
    counterparty    text not null,
    contract_number text not null,
    starts_on       date not null,
    ends_on         date check (ends_on >= starts_on),
    price_fen       bigint not null check (price_fen >= 0),
    billing         text not null check (billing in ('MONTH', 'QUARTER', 'YEAR', 'ONCE', 'PER_USE')),
    units           int not null check (units > 0),
    renews          uuid references income_source,
    ended_on        date,
    registered_at   timestamptz not null,
    check ((status = 'ENDED') = (ended_on is not null))
);
create index income_source_estate on income_source (estate_id, code, starts_on desc, id);
create index income_source_book on income_source (book_id);
create index income_source_division on income_source (division_code text_pattern_ops, ends_on, id);
create index income_source_company on income_source (company_id, ends_on, id);
create index income_source_ends on income_source (ends_on, id) where status <> 'ENDED';

-- The balance after each entry stands in the entry: it follows from the one before, and the trigger below refuses what
-- does not follow.
create table income_entry (
    id            uuid primary key,
    book_id       uuid not null references income_book,
    estate_id     uuid not null,
    company_id    uuid,
    division_code text not null,
    sequence      int not null check (sequence > 0),
    day           date not null,
    code          text not null,
    kind          text not null check (kind in ('INCOME', 'COST', 'USE')),
    fen           bigint not null check (fen <> 0),
    balance_fen   bigint not null,
    text          text not null check (text <> ''),
    source_id     uuid references income_source,
    payee         text,
    basis         text,
    evidence      uuid[] not null,
    reverses_id   uuid references income_entry,
    reason        text,
    deposited_on  date check (deposited_on >= day),
    posted_by     uuid not null,
    posted_at     timestamptz not null,
    constraint income_entry_balance check (balance_fen >= 0),
    constraint income_entry_sequence unique (book_id, sequence),
    constraint income_entry_reversed_once unique (reverses_id),
    check ((reverses_id is not null) = (fen < 0)),
    check ((reverses_id is not null) = (reason is not null)),
    check (kind <> 'USE' or basis is not null)
);
create index income_entry_day on income_entry (book_id, day, id);
create index income_entry_code on income_entry (book_id, code, sequence);
create index income_entry_estate on income_entry (estate_id, day);
create index income_entry_source on income_entry (source_id, day) where source_id is not null;
create index income_entry_undeposited on income_entry (book_id, day)
    where kind = 'INCOME' and reverses_id is null and deposited_on is null;

create function income_entry_follows() returns trigger language plpgsql as $$
declare
    last income_entry;
    original income_entry;
begin
    perform 1 from income_book where id = new.book_id for update;
    select * into last from income_entry where book_id = new.book_id order by sequence desc limit 1;
    if new.sequence <> coalesce(last.sequence, 0) + 1 then
        raise exception 'entry % does not follow %', new.sequence, coalesce(last.sequence, 0)
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.balance_fen <> coalesce(last.balance_fen, 0)
            + (case new.kind when 'INCOME' then new.fen else -new.fen end) then
        raise exception 'the balance of entry % is not that of the entry before and its amount', new.sequence
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.reverses_id is not null then
        select * into original from income_entry where id = new.reverses_id;
        if original.book_id <> new.book_id or original.reverses_id is not null or original.code <> new.code
                or original.fen <> -new.fen then
            raise exception 'entry % does not reverse what it names', new.sequence
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
create trigger income_entry_follows before insert on income_entry
    for each row execute function income_entry_follows();
create trigger income_entry_append_only before update or delete on income_entry
    for each row execute function refuse_change();
create trigger income_entry_no_truncate before truncate on income_entry
    for each statement when (current_setting('wuye.allow_truncate', true) is distinct from 'on')
    execute function refuse_change();

-- When an income reached the account, where that was not known yet as it was posted.
create table income_deposit (
    entry_id     uuid primary key references income_entry,
    deposited_on date not null,
    line_id      uuid,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null
);
create index income_deposit_line on income_deposit (line_id) where line_id is not null;

create view income_entry_view as
select e.id as entry_id, e.book_id, e.estate_id, e.company_id, e.division_code, e.sequence, e.day,
    to_char(e.day, 'YYYY"Q"Q') as quarter, e.code, e.kind, e.fen, e.balance_fen, e.text, e.source_id, e.payee, e.basis,
    e.evidence, e.reverses_id, e.reason, coalesce(d.deposited_on, e.deposited_on) as deposited_on, e.posted_at
from income_entry e left join income_deposit d on d.entry_id = e.id;

create view income_source_view as
select s.id as source_id, s.estate_id, s.company_id, s.division_code, s.code, s.what, s.place, s.counterparty,
    s.contract_number, s.starts_on, least(s.ends_on, s.ended_on) as ends_on, s.price_fen, s.billing, s.units, s.status
from income_source s;

create view income_book_view as
select b.id as book_id, b.estate_id, b.estate_name, b.estate_code, b.company_id, b.division_code, b.kind, b.opened_on,
    b.deposit_by, b.unexplained,
    coalesce((select e.balance_fen from income_entry e where e.book_id = b.id order by e.sequence desc limit 1), 0)
        as balance_fen,
    (select max(e.day) from income_entry e where e.book_id = b.id) as last_day
from income_book b;
