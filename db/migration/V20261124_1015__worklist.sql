-- The worklist: who has claimed an item, and the ways it is filtered, counted and reminded of.

alter table work_item add column assignee_name text;

create index work_item_mine on work_item (assignee, due_on, id) where closed_at is null and assignee is not null;
create index work_item_estate on work_item (estate_id, due_on, id) where closed_at is null and estate_id is not null;
create index work_item_title on work_item using gin (bigrams(title)) where closed_at is null;
create index work_item_to_warn on work_item (warn_on, id) where closed_at is null and warned_at is null;
create index work_item_to_report on work_item (due_on, id) where closed_at is null and overdue_at is null;
