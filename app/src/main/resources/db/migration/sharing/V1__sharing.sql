create schema sharing;

-- That a county shares its figures with its city or no longer does, each a dated record; the newest is in force.
create table sharing.decision (
    jurisdiction    text        not null,
    number          integer     not null check (number > 0),
    shares          boolean     not null,
    reason          text        not null,
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    primary key (jurisdiction, number)
);
call tenant.isolate('sharing.decision');
revoke update, delete on sharing.decision from daiban_app;

-- What the city sees of a county, and all it sees: counts, no rows, nobody's name. There as long as the county shares.
create table sharing.figure (
    jurisdiction text        not null,
    city         text        not null check (city <> jurisdiction),
    projects     integer     not null,
    red          integer     not null,
    yellow       integer     not null,
    green        integer     not null,
    grey         integer     not null,
    ended        integer     not null,
    reckoned_at  timestamptz not null,
    primary key (jurisdiction)
);
call tenant.publish('sharing.figure');
