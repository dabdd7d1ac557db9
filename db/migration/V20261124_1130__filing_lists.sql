-- Lists of filings walk an index in each of their sorts, so that a deep page of a long list costs no more than the first.
create index filing_by_signed on filing (coalesce(signed_on, '-infinity'::date), id);
create index filing_by_estate on filing (estate_name collate "zh-x-icu", id);
create index filing_by_status on filing (status, id);

-- The public register by estate and by last day.
create index filing_public_estate on filing (estate_name collate "zh-x-icu", id)
    where status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED');
create index filing_public_ends on filing (coalesce(ended_on, ends_on, 'infinity'::date), id)
    where status in ('FILED', 'AMENDED', 'EXPIRED', 'TERMINATED');
