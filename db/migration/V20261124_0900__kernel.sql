-- The kernel: timeline, work items, policy, calendar, divisions.

create extension if not exists pgcrypto;

-- Character pairs of a text, so that a Chinese search of two or more characters can use an index.
create function bigrams(value text) returns text[]
    language sql immutable parallel safe strict
    return (select coalesce(array_agg(distinct substr(lower(value), i, 2)), '{}')
            from generate_series(1, length(value) - 1) as i);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table division (
    code        text primary key check (code ~ '^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$'),
    level       text not null check (level in ('CITY', 'COUNTY', 'STREET', 'COMMUNITY')),
    name        text not null,
    parent_code text references division
);
create index division_parent on division (parent_code, code);
create index division_name on division using gin (bigrams(name));

create table workday_override (
    day  date primary key,
    kind text not null check (kind in ('WORK', 'OFF')),
    name text not null
);
create table workday_year (
    year        int primary key,
    source      text not null,
    imported_at timestamptz not null
);

create table policy_parameter (
    code     text primary key,
    clause   text not null,
    kind     text not null check (kind in ('INTEGER', 'DECIMAL', 'TEXT')),
    unit     text not null,
    body     text not null,
    position int  not null
);
create table policy_value (
    id             uuid primary key,
    code           text not null references policy_parameter,
    value          text,
    status         text not null check (status in ('DECIDED', 'PROPOSED', 'UNSET')),
    effective_from date not null,
    source         text not null,
    reason         text,
    entered_by     uuid,
    entered_at     timestamptz not null,
    check ((status = 'UNSET') = (value is null))
);
create index policy_value_in_force on policy_value (code, effective_from desc, entered_at desc);
create trigger policy_value_append_only before update or delete on policy_value
    for each row execute function refuse_change();

create table timeline (
    id            bigint generated always as identity primary key,
    stream        text not null,
    sequence      int not null,
    at            timestamptz not null,
    by            text not null,
    account_id    uuid not null,
    actor_name    text not null,
    action        text not null,
    from_status   text,
    to_status     text,
    remark        text,
    sealed        char(64) not null,
    content       text not null,
    content_hash  char(64) not null,
    previous_hash char(64) not null,
    hash          char(64) not null,
    unique (stream, sequence)
);
create index timeline_at on timeline (at, id);
create index timeline_account on timeline (account_id, id);
create trigger timeline_append_only before update or delete on timeline
    for each row execute function refuse_change();
create trigger timeline_no_truncate before truncate on timeline
    for each statement when (current_setting('wuye.allow_truncate', true) is distinct from 'on')
    execute function refuse_change();

create table merkle_root (
    id            bigint primary key,
    at            timestamptz not null,
    first_row     bigint not null,
    last_row      bigint not null,
    previous_root char(64) not null,
    root          char(64) not null
);
create trigger merkle_root_append_only before update or delete on merkle_root
    for each row execute function refuse_change();

create table work_item (
    id            uuid primary key,
    stream        text not null,
    capability    text not null,
    duty          text not null,
    role          text not null,
    division_code text not null,
    company_id    uuid,
    estate_id     uuid,
    title         text not null,
    assignee      uuid,
    opened_at     timestamptz not null,
    opened_on     date not null,
    days          int,
    warn_on       date,
    due_on        date,
    provisional   boolean not null default false,
    warned_at     timestamptz,
    overdue_at    timestamptz,
    closed_at     timestamptz
);
create unique index work_item_open_duty on work_item (stream, duty) where closed_at is null;
create index work_item_open on work_item (role, division_code text_pattern_ops, due_on, id) where closed_at is null;
create index work_item_company on work_item (company_id, due_on, id) where closed_at is null;
create index work_item_due on work_item (due_on) where closed_at is null;
