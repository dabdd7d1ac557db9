-- Grounds that no figure shows: casualties, veto events. Refused disclosure is told from statements and orders.

alter table list_entry add column grounds text;

create view inspection_disclosure_item_view as
select distinct code from inspection_item_version where item_group = 'DISCLOSURE';

create function keep_published_grounds() returns trigger language plpgsql as $$
begin
    if old.published_at is not null and new.grounds is distinct from old.grounds then
        raise exception 'a published entry is not changed';
    end if;
    return new;
end $$;
create trigger list_entry_keeps_grounds before update on list_entry
    for each row execute function keep_published_grounds();
