-- Questions of residents about the lines of a published statement (T7).

create table income_question (
    id            uuid primary key,
    version       bigint not null,
    statement_id  uuid not null references income_statement,
    estate_id     uuid not null references estate,
    estate_code   text not null,
    estate_name   text not null,
    division_code text not null references division,
    company_id    uuid references company,
    quarter       text not null check (quarter ~ '^20\d{2}Q[1-4]$'),
    line_code     text,
    line_text     text,
    line_fen      bigint,
    text          text not null,
    phone         text,
    status        text not null check (status in ('RECEIVED', 'OPEN', 'ANSWERED', 'PUBLISHED', 'REFUSED')),
    reason        text,
    answer        text,
    asked_at      timestamptz not null,
    admitted_at   timestamptz,
    due_on        date,
    answered_at   timestamptz,
    published_at  timestamptz,
    check ((status in ('RECEIVED', 'REFUSED')) = (admitted_at is null)),
    check ((admitted_at is null) = (due_on is null)),
    check (status <> 'REFUSED' or reason is not null),
    check (status not in ('ANSWERED', 'PUBLISHED') or answer is not null and answered_at is not null),
    check ((status = 'PUBLISHED') = (published_at is not null))
);
create index income_question_estate on income_question (estate_id, quarter, asked_at desc) where admitted_at is not null;
create index income_question_division on income_question (division_code text_pattern_ops, asked_at desc, id desc);
create index income_question_company on income_question (company_id, asked_at desc, id desc);
create index income_question_asked on income_question (asked_at desc, id desc);
create index income_question_due on income_question (due_on, id) where status = 'OPEN';
create index income_question_name on income_question using gin (bigrams(estate_name));
create index income_question_statement on income_question (statement_id);
