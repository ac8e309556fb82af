create schema desk;

-- What somebody often looks for in a list, under a name of theirs; nobody else reads it.
create table desk.saved_filter (
    jurisdiction text        not null,
    id           uuid        not null,
    account      uuid        not null,
    list         text        not null,
    name         text        not null check (name <> ''),
    query        text        not null,
    made_at      timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, account, list, name)
);
call tenant.isolate('desk.saved_filter');
call tenant.confine('desk.saved_filter', 'false');
