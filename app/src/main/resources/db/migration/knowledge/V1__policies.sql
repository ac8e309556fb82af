create schema knowledge;

-- A policy as it stands. What it says is in its versions: `shown` is the one the public reads, `newest` may still wait for
-- a second person. Level, number and days are those of the shown version (of the newest where none is), for lists and filters.
create table knowledge.policy (
    jurisdiction text not null,
    id           uuid not null,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'REPEALED', 'DROPPED')),
    newest       int  not null check (newest > 0),
    shown        int,
    level        text not null,
    number_key   text not null,
    listed_on    date not null,
    begins_on    date not null,
    last_on      date,
    ended_on     date,
    successor    uuid,
    version      int  not null default 0,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, successor) references knowledge.policy (jurisdiction, id),
    check ((shown is null) = (state in ('DRAFT', 'DROPPED'))),
    check ((ended_on is null) = (state not in ('REPLACED', 'REPEALED'))),
    check ((successor is null) = (state <> 'REPLACED'))
);
call tenant.isolate('knowledge.policy');
create index policy_listed on knowledge.policy (jurisdiction, listed_on desc, id desc) where shown is not null;
create index policy_number on knowledge.policy (jurisdiction, number_key);
create index policy_successor on knowledge.policy (jurisdiction, successor);

-- What a policy said, each time somebody changed it and why; rows are only ever added.
create table knowledge.policy_version (
    jurisdiction     text        not null,
    policy           uuid        not null,
    number           int         not null check (number > 0),
    title            text        not null check (title <> ''),
    document_number  text        not null,
    number_key       text        not null,
    issuer           text        not null,
    level            text        not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    issued_on        date,
    in_force_from    date,
    valid_until      date,
    replaces         uuid[]      not null,
    body             text        not null,
    is_abstract      boolean     not null,
    tags             text[]      not null,
    matters          text[]      not null,
    source           text        not null,
    confirm_by       text        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, policy, number),
    foreign key (jurisdiction, policy) references knowledge.policy (jurisdiction, id)
);
call tenant.isolate('knowledge.policy_version');
revoke update, delete on knowledge.policy_version from daiban_app;
create index policy_version_number on knowledge.policy_version (jurisdiction, number_key) where number_key <> '';

-- What was done with a policy, for good.
create table knowledge.policy_event (
    jurisdiction     text        not null,
    policy           uuid        not null,
    number           int         not null check (number > 0),
    kind             text        not null check (kind in ('DRAFTED', 'CHANGED', 'PUBLISHED', 'REPLACED', 'REPEALED', 'DROPPED')),
    version          int         not null,
    on_day           date,
    successor        uuid,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, policy, number),
    foreign key (jurisdiction, policy) references knowledge.policy (jurisdiction, id)
);
call tenant.isolate('knowledge.policy_event');
revoke update, delete on knowledge.policy_event from daiban_app;

-- Pairs of characters of what is shown, for the search. Equality of texts is the one comparison the planner may put into an
-- index under row security (docs/gotchas.md); an index on arrays of pairs would be left unused. No foreign key: a long law has
-- thousands of pairs, each of which would be checked, and one statement writes them for a policy that is there.
create table knowledge.gram (
    jurisdiction text              not null,
    gram         text collate "C"  not null,
    policy       uuid              not null,
    weight       smallint          not null check (weight > 0),
    primary key (jurisdiction, gram, policy) include (weight)
);
call tenant.isolate('knowledge.gram');
-- by the policy alone, so that the planner never takes it for a search
create index gram_policy on knowledge.gram (policy);
