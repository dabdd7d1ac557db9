-- Headings of an imported spreadsheet that its register has no column for.
alter table register_import add column ignored text not null default '';
create index register_import_uploaded on register_import (uploaded_at);
