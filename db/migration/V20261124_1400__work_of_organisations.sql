-- Work that belongs to one organisation: two departments of a county do not see each other's.

alter table work_item add column organisation_id uuid;

drop index work_item_open_duty;
create unique index work_item_open_duty on work_item
    (stream, duty, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;
create index work_item_organisation on work_item (organisation_id, due_on, id)
    where closed_at is null and organisation_id is not null;
