-- Versions for what policy managers change, the proofs of the timeline roots, and answers kept for repeated requests.

alter table policy_parameter
    add column version    bigint not null default 0,
    add column entered_at timestamptz;

alter table workday_year
    add column version bigint not null default 0;

-- first_row and last_row are timeline ids; size counts the leaves, the previous root included as leaf 0.
alter table merkle_root
    add column size           int  not null default 1,
    add column previous_proof text not null default '';

create unique index merkle_root_rows on merkle_root (last_row);

create table idempotent_request (
    account_id   uuid not null,
    key          text not null,
    target       text not null,
    body_hash    char(64) not null,
    started_at   timestamptz not null,
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    primary key (account_id, key)
);
create index idempotent_request_started on idempotent_request (started_at);
