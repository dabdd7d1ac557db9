-- Quarterly inspection plans (T4): inspectors, plans with their public draws, the tasks drawn.

create view filing_in_force_view as
    select id as filing_id, estate_id, company_id, division_code, starts_on, coalesce(ended_on, ends_on) as ends_on
    from filing where status = 'FILED';

create table inspector (
    id          uuid primary key,
    version     bigint not null,
    account     uuid not null unique,
    name        text not null,
    county      text not null references division,
    certificate text not null,
    valid_until date not null,
    active      boolean not null,
    search_text text generated always as (name || ' ' || certificate) stored
);
create index inspector_county on inspector (county text_pattern_ops, name collate "zh-x-icu", id);
create index inspector_valid on inspector (valid_until, id);
create index inspector_search on inspector using gin (bigrams(search_text));

create table inspector_conflict (
    inspector_id uuid not null references inspector,
    position     int not null,
    company      uuid not null references company,
    company_name text not null,
    reason       text not null,
    since        date not null,
    primary key (inspector_id, position)
);

create table inspection_plan (
    id           uuid primary key,
    version      bigint not null,
    county       text not null references division,
    county_name  text not null,
    quarter      text not null check (quarter ~ '^20\d{2}Q[1-4]$'),
    number       int not null,
    status       text not null check (status in ('DRAFT', 'PUBLISHED', 'DRAWN', 'CANCELLED')),
    candidates   int not null,
    minimum      int not null,
    drawn        int not null,
    list         text,
    list_hash    text,
    value_name   text generated always as (split_part(split_part(list, E'\nvalue\t', 2), E'\t', 2)) stored,
    value_on     date generated always as (case when list is null then null else
                     make_date(
                         substr(split_part(split_part(list, E'\nvalue\t', 2), E'\t', 3), 1, 4)::int,
                         substr(split_part(split_part(list, E'\nvalue\t', 2), E'\t', 3), 6, 2)::int,
                         substr(split_part(split_part(list, E'\nvalue\t', 2), E'\t', 3), 9, 2)::int) end) stored,
    value        text,
    source       text,
    result       text,
    reason       text,
    opened_at    timestamptz not null,
    published_at timestamptz,
    drawn_at     timestamptz,
    cancelled_at timestamptz,
    unique (county, quarter, number),
    check (status not in ('PUBLISHED', 'DRAWN') or list_hash is not null),
    check ((status = 'DRAWN') <= (result is not null and value is not null and source is not null)),
    check ((status = 'CANCELLED') = (reason is not null))
);
-- One plan at a time for the quarter of a county, whatever two people do in the same moment.
create unique index inspection_plan_current on inspection_plan (county, quarter) where status <> 'CANCELLED';
create index inspection_plan_opened on inspection_plan (opened_at desc, id desc);
create index inspection_plan_quarter on inspection_plan (quarter, id);
create index inspection_plan_published on inspection_plan (published_at desc, id desc) where published_at is not null;

-- What was published stays as it was published.
create function keep_published_draw() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.published_at is not null then
            raise exception 'a published plan is not deleted';
        end if;
        return old;
    end if;
    if old.list is not null and new.list is distinct from old.list
            or old.list_hash is not null and new.list_hash is distinct from old.list_hash
            or old.value is not null and new.value is distinct from old.value
            or old.result is not null and new.result is distinct from old.result then
        raise exception 'what a plan has published is not changed';
    end if;
    return new;
end $$;
create trigger inspection_plan_keeps before update or delete on inspection_plan
    for each row execute function keep_published_draw();

create table drawn_task (
    id            uuid primary key,
    version       bigint not null,
    plan_id       uuid not null references inspection_plan,
    number        int not null,
    estate_id     uuid not null references estate,
    estate_name   text not null,
    division_code text not null references division,
    company_id    uuid references company,
    first         uuid not null,
    second        uuid not null,
    due_on        date not null,
    status        text not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
    visit         uuid,
    done_at       timestamptz,
    reason        text,
    unique (plan_id, estate_id),
    unique (plan_id, number),
    check (first <> second),
    check ((status = 'DONE') = (done_at is not null)),
    check ((status = 'CANCELLED') = (reason is not null))
);
create index drawn_task_due on drawn_task (due_on, id);
create index drawn_task_division on drawn_task (division_code text_pattern_ops, due_on, id);
create index drawn_task_first on drawn_task (first, due_on, id);
create index drawn_task_second on drawn_task (second, due_on, id);
create index drawn_task_estate on drawn_task (estate_id, done_at);
create index drawn_task_estate_name on drawn_task using gin (bigrams(estate_name));

create table coverage_alarm (
    county    text not null references division,
    quarter   text not null,
    state     text not null,
    raised_at timestamptz not null,
    primary key (county, quarter, state)
);
