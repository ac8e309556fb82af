-- A year drawn up by one person, and how it ended: compared with the notice and published by another, sent back, taken back.
create table jurisdiction.calendar_proposal (
    jurisdiction     text        not null,
    id               uuid        not null,
    year             integer     not null check (year between 1970 and 2200),
    days             text        not null,
    typed            text        not null,
    document         text        not null,
    seen             integer     not null,
    proposed_by      uuid        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    primary key (jurisdiction, id)
);
call tenant.isolate('jurisdiction.calendar_proposal');
revoke update, delete on jurisdiction.calendar_proposal from daiban_app;
comment on column jurisdiction.calendar_proposal.seen is 'the calendar version in force when it was drawn up';

create table jurisdiction.calendar_proposal_end (
    jurisdiction  text        not null,
    proposal      uuid        not null,
    kind          text        not null check (kind in ('PUBLISHED', 'RETURNED', 'WITHDRAWN')),
    reason        text        not null,
    version       integer,
    ended_by      uuid        not null,
    ended_by_name text        not null,
    ended_at      timestamptz not null,
    primary key (jurisdiction, proposal),
    foreign key (jurisdiction, proposal) references jurisdiction.calendar_proposal (jurisdiction, id),
    foreign key (jurisdiction, version) references jurisdiction.calendar_version (jurisdiction, version),
    check ((kind = 'PUBLISHED') = (version is not null)),
    check (kind = 'PUBLISHED' or reason <> '')
);
create unique index on jurisdiction.calendar_proposal_end (jurisdiction, version);
call tenant.isolate('jurisdiction.calendar_proposal_end');
revoke update, delete on jurisdiction.calendar_proposal_end from daiban_app;
