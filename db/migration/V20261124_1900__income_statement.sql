-- Quarterly statements of public income (T7).

create table income_statement (
    id            uuid primary key,
    version       bigint not null,
    book_id       uuid not null references income_book,
    estate_id     uuid not null references estate,
    estate_code   text not null,
    estate_name   text not null,
    division_code text not null references division,
    company_id    uuid references company,
    quarter       text not null check (quarter ~ '^20\d{2}Q[1-4]$'),
    edition       int not null check (edition > 0),
    status        text not null check (status in ('DRAFT', 'SUBMITTED', 'OBJECTED', 'CONFIRMED', 'PUBLISHED', 'SUPERSEDED')),
    committee     boolean not null,
    opening_fen   bigint not null,
    income_fen    bigint not null,
    cost_fen      bigint not null,
    use_fen       bigint not null,
    closing_fen   bigint not null,
    remark        text,
    due_on        date not null,
    late          boolean not null,
    filled_at     timestamptz not null,
    submitted_at  timestamptz,
    confirmed_at  timestamptz,
    published_at  timestamptz,
    unique (estate_id, quarter, edition),
    check (status = 'DRAFT' or submitted_at is not null),
    check ((status in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null)),
    -- what is laid before the owners adds up
    check (status = 'DRAFT' or closing_fen = opening_fen + income_fen - cost_fen - use_fen),
    -- one edition counts; looked at when the transaction ends, as one takes the place of the other within it
    constraint income_statement_current exclude using btree (estate_id with =, quarter with =)
        where (status = 'PUBLISHED') deferrable initially deferred
);
create index income_statement_estate on income_statement (estate_id, quarter desc, edition desc);
create index income_statement_division on income_statement (division_code text_pattern_ops, quarter, id);
create index income_statement_company on income_statement (company_id, quarter, id);
create index income_statement_quarter on income_statement (quarter desc, id desc);
create index income_statement_due on income_statement (due_on, id) where status = 'DRAFT' and not late;
create index income_statement_name on income_statement using gin (bigrams(estate_name));

create table income_statement_line (
    statement_id uuid not null references income_statement on delete cascade,
    position     int not null,
    code         text not null,
    text         text not null,
    contract     text,
    source       uuid,
    basis        text,
    payee        text,
    fen          bigint not null,
    note         text,
    objection    text,
    primary key (statement_id, position)
);

create table income_statement_explanation (
    statement_id uuid not null references income_statement on delete cascade,
    subject      text not null,
    explanation  text not null,
    primary key (statement_id, subject)
);

-- What was published does not change: what comes later is a new edition.
create function keep_published_statement() returns trigger language plpgsql as $$
begin
    if old.status in ('PUBLISHED', 'SUPERSEDED')
        and (new.status not in ('PUBLISHED', 'SUPERSEDED')
            or (new.opening_fen, new.income_fen, new.cost_fen, new.use_fen, new.closing_fen, new.quarter, new.edition, new.published_at)
                is distinct from (old.opening_fen, old.income_fen, old.cost_fen, old.use_fen, old.closing_fen, old.quarter, old.edition, old.published_at)) then
        raise exception 'a published statement does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger income_statement_published before update on income_statement
    for each row execute function keep_published_statement();

create function keep_published_statement_line() returns trigger language plpgsql as $$
begin
    if exists (select from income_statement s
            where s.id = coalesce(new.statement_id, old.statement_id) and s.status in ('PUBLISHED', 'SUPERSEDED')) then
        raise exception 'a line of a published statement does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger income_statement_line_published before insert or update or delete on income_statement_line
    for each row execute function keep_published_statement_line();

-- For lists and rating: one row for each estate and quarter, the newest edition that was handed in, or the draft.
create view income_statement_view as
select distinct on (s.estate_id, s.quarter) s.id as statement_id, s.estate_id, s.company_id, s.division_code, s.quarter,
    s.edition, s.status, s.late, s.due_on, s.submitted_at, s.published_at
from income_statement s
where s.status <> 'SUPERSEDED'
order by s.estate_id, s.quarter, s.edition desc;
