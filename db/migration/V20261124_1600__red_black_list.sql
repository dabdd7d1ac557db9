-- Quarterly red and black lists (T4).

create table list_issue (
    id            uuid primary key,
    version       bigint not null,
    county        text not null references division,
    county_name   text not null,
    quarter       text not null check (quarter ~ '^20\d{2}Q[1-4]$'),
    status        text not null check (status in ('CANDIDATES', 'PRENOTICE', 'COUNTY_REVIEW', 'CITY_REVIEW', 'PUBLICITY',
                      'PUBLISHED')),
    inspected     int not null,
    criteria      text not null,
    answers_until date,
    public_until  date,
    opened_at     timestamptz not null,
    confirmed_at  timestamptz,
    published_at  timestamptz,
    unique (county, quarter),
    check ((status = 'PUBLISHED') = (published_at is not null))
);
create index list_issue_opened on list_issue (opened_at desc, id desc);
create index list_issue_quarter on list_issue (quarter, id);
create index list_issue_answers on list_issue (answers_until) where status = 'PRENOTICE';
create index list_issue_publicity on list_issue (public_until) where status = 'PUBLICITY';

create table list_entry (
    id            uuid primary key,
    version       bigint not null,
    issue_id      uuid not null references list_issue,
    quarter       text not null,
    side          text not null check (side in ('RED', 'BLACK')),
    estate_id     uuid not null references estate,
    estate_name   text not null,
    division_code text not null references division,
    company_id    uuid references company,
    company_name  text,
    score         int not null check (score between 0 and 100),
    reasons       text not null,
    evidence      jsonb not null,
    status        text not null check (status in ('CANDIDATE', 'NOTIFIED', 'ANSWERED', 'KEPT', 'DROPPED', 'PUBLISHED',
                      'APPEALED', 'REMOVED', 'ENDED')),
    answer        text,
    decision      text,
    shown_until   date,
    published_at  timestamptz,
    appeal_until  date,
    appeal        text,
    appealed_at   timestamptz,
    ruling        text,
    ruled_at      timestamptz,
    ending        text,
    ended_at      timestamptz,
    search_text   text generated always as (estate_name || ' ' || coalesce(company_name, '')) stored,
    unique (issue_id, estate_id),
    check ((status in ('PUBLISHED', 'APPEALED', 'REMOVED', 'ENDED')) = (published_at is not null)),
    check (side = 'RED' or published_at is null or shown_until is not null),
    check ((status in ('REMOVED', 'ENDED')) = (ended_at is not null))
);
create index list_entry_issue on list_entry (issue_id, side, score, id);
create index list_entry_estate on list_entry (estate_id, published_at);
create index list_entry_company on list_entry (company_id, published_at);
create index list_entry_public on list_entry (published_at desc, id desc) where published_at is not null;
create index list_entry_score on list_entry (score, id);
create index list_entry_shown on list_entry (shown_until) where status in ('PUBLISHED', 'APPEALED');
create index list_entry_search on list_entry using gin (bigrams(search_text));

-- A published list does not change: what comes later is a correction beside it.
create function keep_published_list() returns trigger language plpgsql as $$
begin
    if old.published_at is null then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a published list is not deleted';
    end if;
    if tg_table_name = 'list_issue' then
        raise exception 'a published list is not changed';
    end if;
    if (new.issue_id, new.quarter, new.side, new.estate_id, new.estate_name, new.company_id, new.company_name,
            new.score, new.reasons, new.evidence, new.decision, new.shown_until, new.published_at, new.appeal_until)
            is distinct from
            (old.issue_id, old.quarter, old.side, old.estate_id, old.estate_name, old.company_id, old.company_name,
            old.score, old.reasons, old.evidence, old.decision, old.shown_until, old.published_at, old.appeal_until)
            or old.appeal is not null and new.appeal is distinct from old.appeal
            or old.ruling is not null and new.ruling is distinct from old.ruling
            or old.ended_at is not null then
        raise exception 'a published entry is not changed';
    end if;
    return new;
end $$;
create trigger list_issue_keeps before update or delete on list_issue
    for each row execute function keep_published_list();
create trigger list_entry_keeps before update or delete on list_entry
    for each row execute function keep_published_list();
