-- Bank statements of the accounts for public income.

create table income_bank_file (
    id          uuid primary key,
    book_id     uuid not null references income_book,
    name        text not null,
    lines       int not null,
    duplicates  int not null,
    imported_by uuid not null,
    imported_at timestamptz not null
);
create index income_bank_file_book on income_bank_file (book_id, imported_at desc);

create table income_bank_line (
    id           uuid primary key,
    book_id      uuid not null references income_book,
    file_id      uuid not null references income_bank_file,
    day          date not null,
    fen          bigint not null check (fen <> 0),
    party        text not null,
    text         text not null,
    reference    text not null,
    fingerprint  char(64) not null,
    entry_id     uuid references income_entry,
    by_hand      boolean not null default false,
    explanation  text,
    decided_by   uuid,
    decided_at   timestamptz,
    unique (book_id, fingerprint),
    unique (entry_id),
    check (entry_id is null or explanation is null)
);
create index income_bank_line_book on income_bank_line (book_id, day desc, id);
create index income_bank_line_open on income_bank_line (book_id, day) where entry_id is null and explanation is null;

-- Which column says what, as the bank's file was read the last time.
create table income_bank_mapping (
    bank     text not null,
    headings text not null,
    columns  int[] not null,
    primary key (bank, headings)
);

-- A file whose columns have yet to be named.
create table income_bank_upload (
    id          uuid primary key,
    book_id     uuid not null references income_book on delete cascade,
    name        text not null,
    content     bytea not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null
);

create view income_bank_line_view as
select l.id as line_id, l.book_id, b.estate_id, l.day, to_char(l.day, 'YYYY"Q"Q') as quarter, l.fen, l.party, l.text,
    l.reference, l.entry_id, l.explanation
from income_bank_line l join income_book b on b.id = l.book_id;
