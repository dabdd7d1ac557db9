-- Published roots stay: they refuse to be emptied as they refuse updates and deletes.
create trigger merkle_root_no_truncate before truncate on merkle_root
    for each statement when (current_setting('wuye.allow_truncate', true) is distinct from 'on')
    execute function refuse_change();
