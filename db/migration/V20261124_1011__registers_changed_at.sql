-- When an entry last changed, for open data and caches.

create function touch_changed_at() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end $$;

alter table company add column changed_at timestamptz not null default now();
create trigger company_changed before update on company for each row execute function touch_changed_at();
create index company_changed_at on company (changed_at);

alter table estate add column changed_at timestamptz not null default now();
create trigger estate_changed before update on estate for each row execute function touch_changed_at();
create index estate_changed_at on estate (changed_at);

create index estate_service_since on estate_service (since desc, estate_id) where until is null;
