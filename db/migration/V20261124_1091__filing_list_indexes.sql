-- The newest filings first and the numbers by status, without reading them all.

create index filing_newest on filing (coalesce(submitted_at, created_at) desc, id desc);
create index filing_counted on filing (division_code text_pattern_ops, status) where submitted_at is not null;
