-- Work orders of the 12345 hotline come from spreadsheets too.

alter table register_import drop constraint register_import_kind_check;
alter table register_import add constraint register_import_kind_check check (kind in ('COMPANY', 'ESTATE', 'REPORT'));
