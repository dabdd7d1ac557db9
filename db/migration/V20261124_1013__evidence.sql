-- Files attached to aggregates. Bytes are stored once by their SHA-256 and never deleted.

create table evidence_blob (
    sha256     text primary key check (length(sha256) = 64),
    media_type text not null,
    size       bigint not null,
    content    bytea not null,
    thumbnail  bytea
);
-- photos and PDF are compressed already
alter table evidence_blob alter column content set storage external;
alter table evidence_blob alter column thumbnail set storage external;

create table evidence (
    id          uuid primary key,
    attached_to text not null,
    kind        text not null,
    file_name   text not null,
    media_type  text not null,
    size        bigint not null,
    sha256      text not null references evidence_blob,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null,
    removed_by  uuid,
    removed_at  timestamptz,
    version     bigint not null
);
create index evidence_attached on evidence (attached_to, kind, uploaded_at, id) where removed_at is null;
create index evidence_removed on evidence (attached_to, removed_at desc) where removed_at is not null;
create index evidence_sha256 on evidence (sha256);
