-- Notices to people and the mail that goes out for them.

create table notice (
    id         uuid primary key,
    account_id uuid not null,
    key        text not null,
    args       jsonb not null,
    link       text not null,
    at         timestamptz not null,
    read_at    timestamptz
);
create index notice_all on notice (account_id, at, id);
create index notice_unread on notice (account_id, at, id) where read_at is null;

create table mail_outbox (
    id         uuid primary key,
    notice_id  uuid not null references notice on delete cascade,
    address    text not null,
    attempts   int not null default 0,
    next_at    timestamptz not null,
    sent_at    timestamptz,
    given_up_at timestamptz,
    last_error text
);
create index mail_outbox_waiting on mail_outbox (next_at, id) where sent_at is null and given_up_at is null;
