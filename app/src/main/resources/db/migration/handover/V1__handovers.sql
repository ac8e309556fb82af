create schema handover;

-- What one officer's work is handed over to another for: from a day to a day, answered by the other.
create table handover.handover (
    jurisdiction  text        not null,
    id            uuid        not null,
    officer       uuid        not null,
    officer_name  text        not null,
    stand_in      uuid        not null,
    stand_in_name text        not null,
    reason        text        not null,
    from_on       date        not null,
    to_on         date        not null,
    remark        text        not null,
    answer_by     date        not null,
    made_on       date        not null,
    state         text        not null,
    version       int         not null,
    primary key (jurisdiction, id),
    check (from_on <= to_on),
    check (officer <> stand_in)
);
call tenant.isolate('handover.handover');
call tenant.confine('handover.handover', 'false');
create index handover_live on handover.handover (jurisdiction, to_on, id);
create index handover_officer on handover.handover (jurisdiction, officer, id);

-- What happened to it, for good.
create table handover.event (
    jurisdiction     text        not null,
    handover         uuid        not null,
    number           int         not null check (number > 0),
    kind             text        not null,
    words            text        not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    primary key (jurisdiction, handover, number),
    foreign key (jurisdiction, handover) references handover.handover
);
call tenant.isolate('handover.event');
call tenant.confine('handover.event', 'false');
revoke update, delete on handover.event from daiban_app;

-- The open work as it stood when it was handed over, with a word to each; the paper is printed from it.
create table handover.line (
    jurisdiction text not null,
    handover     uuid not null,
    number       int  not null check (number > 0),
    kind         text not null,
    about        uuid not null,
    name         text not null,
    place        text not null,
    standing     text not null,
    due_on       date,
    named        boolean,
    remark       text not null,
    primary key (jurisdiction, handover, number),
    foreign key (jurisdiction, handover) references handover.handover,
    check ((kind = 'MANDATE') = (named is not null))
);
call tenant.isolate('handover.line');
call tenant.confine('handover.line', 'false');
revoke update, delete on handover.line from daiban_app;
