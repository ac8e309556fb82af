create schema audit;

-- What was done, by whom, when and from where. Each entry carries the digest of the one before it (SM3), so that a change
-- anywhere shows from there on. Nothing here is ever changed or removed by the application.
create table audit.entry (
    jurisdiction text        not null,
    number       bigint      not null check (number > 0),
    at           timestamptz not null,
    kind         text        not null,
    account      uuid,
    name         text        not null,
    role         text        not null,
    does         text        not null,
    target       text        not null,
    detail       text        not null,
    address      text        not null,
    previous     text        not null check (previous ~ '^[0-9a-f]{64}$'),
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    primary key (jurisdiction, number)
);
create index entry_at on audit.entry (jurisdiction, at);
create index entry_account on audit.entry (jurisdiction, account, number);
create index entry_kind on audit.entry (jurisdiction, kind, number);
call tenant.isolate('audit.entry');
revoke update, delete, truncate on audit.entry from daiban_app;
