-- Organisations, accounts, role grants, API tokens, sign-in state, access log.

create table organisation (
    id            uuid primary key,
    version       bigint not null,
    kind          text not null,
    name          text not null,
    division_code text not null references division,
    company_id    uuid,
    estate_id     uuid,
    department    text check (department in ('D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10')),
    active        boolean not null,
    check ((kind = 'COMPANY') = (company_id is not null)),
    check ((kind = 'OWNERS_BODY') = (estate_id is not null)),
    check ((kind = 'DEPARTMENT') = (department is not null))
);
create index organisation_kind on organisation (kind, division_code);
create index organisation_sort on organisation (name, id);
create index organisation_name on organisation using gin (bigrams(name));
create index organisation_division on organisation (division_code text_pattern_ops);
create unique index organisation_company on organisation (company_id) where company_id is not null;
create index organisation_estate on organisation (estate_id) where estate_id is not null;

create table account (
    id                  uuid primary key,
    version             bigint not null,
    login               text not null check (login = lower(login)),
    name                text not null,
    phone               text,
    email               text,
    enabled             boolean not null,
    password_hash       text not null,
    must_change         boolean not null,
    password_changed_at timestamptz not null,
    former_passwords    text[] not null,
    totp_secret         text,
    totp_confirmed_at   timestamptz
);
create unique index account_login on account (login);
create index account_sort on account (name, id);
create index account_name on account using gin (bigrams(name));

create table membership (
    account_id      uuid not null references account,
    organisation_id uuid not null references organisation,
    post            text,
    since           timestamptz not null,
    until           timestamptz
);
create unique index membership_current on membership (account_id) where until is null;
create index membership_account on membership (account_id);
create index membership_organisation on membership (organisation_id) where until is null;

create table role_grant (
    id              uuid primary key,
    version         bigint not null,
    account_id      uuid not null references account,
    organisation_id uuid not null references organisation,
    role            text not null,
    status          text not null check (status in ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'REVOKED')),
    reason          text not null,
    requested_by    uuid not null,
    requested_at    timestamptz not null,
    decided_by      uuid,
    decided_at      timestamptz,
    comment         text,
    check ((status = 'REQUESTED') = (decided_at is null)),
    check (status <> 'APPROVED' or decided_by <> requested_by or requested_by = '00000000-0000-0000-0000-000000000000')
);
create unique index role_grant_open on role_grant (account_id, role) where status in ('REQUESTED', 'APPROVED');
-- The three administrators exclude one another, whatever happens at the same time.
create unique index role_grant_administrator on role_grant (account_id)
    where status in ('REQUESTED', 'APPROVED') and role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');
create index role_grant_role on role_grant (role, account_id) where status = 'APPROVED';
create index role_grant_requested on role_grant (requested_at, id);
create index role_grant_waiting on role_grant (requested_at, id) where status = 'REQUESTED';

create table api_token (
    id           uuid primary key,
    version      bigint not null,
    account_id   uuid not null references account,
    name         text not null,
    hash         text not null unique check (length(hash) = 64),
    scope        text not null check (scope in ('READ', 'WRITE')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index api_token_account on api_token (account_id, created_at);

create table api_token_use (
    token_id uuid primary key references api_token,
    at       timestamptz not null
);

create table sign_in_attempts (
    account_id   uuid primary key references account,
    failures     int not null,
    locked_until timestamptz,
    last_step    bigint not null,
    last_sign_in timestamptz
);

create table access_log (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    account_id    uuid,
    login         text not null,
    ip            text,
    action        text not null,
    object        text,
    result        text not null check (result in ('OK', 'REFUSED')),
    detail        text,
    previous_hash char(64) not null,
    hash          char(64) not null
);
create index access_log_at on access_log (at, id);
create index access_log_account on access_log (account_id, id);
create index access_log_login on access_log (login, id);
create index access_log_action on access_log (action, id);
create trigger access_log_append_only before update or delete on access_log
    for each row execute function refuse_change();
create trigger access_log_no_truncate before truncate on access_log
    for each statement when (current_setting('wuye.allow_truncate', true) is distinct from 'on')
    execute function refuse_change();

create index timeline_stream_prefix on timeline (stream text_pattern_ops, id);
create index timeline_action on timeline (action, id);
create index timeline_actor_name on timeline using gin (bigrams(actor_name));

-- What the library of the rate limiter keeps beside the state, to sweep expired rows without waiting for locks.
alter table bucket add column explicit_lock bigint;
