create schema roster;

-- Who answers for a unit, by the categories of Attachment 1. A change ends one entry and begins another of the same person.
create table roster.entry (
    jurisdiction     text        not null,
    id               uuid        not null,
    unit             uuid        not null,
    person           uuid        not null,
    category         text        not null check (category in ('LEADING_OFFICIAL', 'BUSINESS_LEAD', 'APPROVAL_EXPERT')),
    place            int         not null,
    name             text        not null,
    duty             text        not null,
    mobile           text        not null,
    office_phone     text        not null,
    business         text        not null,
    matters          text[]      not null,
    note             text        not null,
    valid_from       date        not null,
    reply            uuid        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id)
);
create index entry_unit on roster.entry (jurisdiction, unit, valid_from);
create index entry_person on roster.entry (jurisdiction, person);
call tenant.isolate('roster.entry');
call tenant.confine('roster.entry', 'unit = (select tenant.unit())');
revoke update, delete on roster.entry from daiban_app;

-- ended_on is the first day the entry holds no more.
create table roster.entry_end (
    jurisdiction     text        not null,
    entry            uuid        not null,
    ended_on         date        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, entry),
    foreign key (jurisdiction, entry) references roster.entry (jurisdiction, id)
);
call tenant.isolate('roster.entry_end');
call tenant.confine('roster.entry_end',
    'exists (select from roster.entry e where e.jurisdiction = entry_end.jurisdiction and e.id = entry_end.entry)');
revoke update, delete on roster.entry_end from daiban_app;

create table roster.absence (
    jurisdiction     text        not null,
    id               uuid        not null,
    unit             uuid        not null,
    person           uuid        not null,
    first_day        date        not null,
    last_day         date        not null,
    stand_in         uuid,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id),
    check (last_day >= first_day),
    check (stand_in is distinct from person)
);
create index absence_unit on roster.absence (jurisdiction, unit, last_day);
call tenant.isolate('roster.absence');
call tenant.confine('roster.absence', 'unit = (select tenant.unit())');
revoke update, delete on roster.absence from daiban_app;

-- back_on is the first day the person is there again.
create table roster.absence_end (
    jurisdiction     text        not null,
    absence          uuid        not null,
    back_on          date        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, absence),
    foreign key (jurisdiction, absence) references roster.absence (jurisdiction, id)
);
call tenant.isolate('roster.absence_end');
call tenant.confine('roster.absence_end',
    'exists (select from roster.absence a where a.jurisdiction = absence_end.jurisdiction and a.id = absence_end.absence)');
revoke update, delete on roster.absence_end from daiban_app;

-- A call upon units to report their rosters.
create table roster.round (
    jurisdiction   text        not null,
    id             uuid        not null,
    title          text        not null,
    basis          text        not null,
    opened_on      date        not null,
    due_on         date        not null,
    several_leaders boolean    not null,
    opened_by      uuid        not null,
    opened_by_name text        not null,
    opened_at      timestamptz not null,
    primary key (jurisdiction, id),
    check (due_on > opened_on)
);
call tenant.isolate('roster.round');
revoke update, delete on roster.round from daiban_app;

create table roster.round_end (
    jurisdiction     text        not null,
    round            uuid        not null,
    ended_on         date        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, round),
    foreign key (jurisdiction, round) references roster.round (jurisdiction, id)
);
call tenant.isolate('roster.round_end');
revoke update, delete on roster.round_end from daiban_app;

-- One unit's answer in one round as it is now; what happened to it stands in roster.reply_event, written together.
create table roster.reply (
    jurisdiction text  not null,
    id           uuid  not null,
    round        uuid  not null,
    unit         uuid  not null,
    unit_name    text  not null,
    people       jsonb not null,
    seal         uuid,
    state        text  not null check (state in ('NOT_OPENED', 'FILLING', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    version      int   not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, round, unit),
    foreign key (jurisdiction, round) references roster.round (jurisdiction, id)
);
create index reply_unit on roster.reply (jurisdiction, unit, id);
call tenant.isolate('roster.reply');
call tenant.confine('roster.reply', 'unit = (select tenant.unit())');
revoke delete on roster.reply from daiban_app;

-- people: as called, saved, submitted or accepted; remarks: what the bureau found wrong, person by person.
create table roster.reply_event (
    jurisdiction text        not null,
    reply        uuid        not null,
    number       int         not null,
    kind         text        not null check (kind in ('CALLED', 'OPENED', 'SAVED', 'IMPORTED', 'SEALED', 'SUBMITTED', 'UNCHANGED',
                                                      'REMINDED', 'RETURNED', 'ACCEPTED')),
    note         text        not null,
    people       jsonb,
    remarks      jsonb,
    document     uuid,
    done_by      uuid        not null,
    done_by_name text        not null,
    done_at      timestamptz not null,
    primary key (jurisdiction, reply, number),
    foreign key (jurisdiction, reply) references roster.reply (jurisdiction, id)
);
call tenant.isolate('roster.reply_event');
call tenant.confine('roster.reply_event',
    'exists (select from roster.reply r where r.jurisdiction = reply_event.jurisdiction and r.id = reply_event.reply)');
revoke update, delete on roster.reply_event from daiban_app;

-- The last file of a reply that had faults, with the faults marked in it; gone once a good one is read.
create table roster.marked_file (
    jurisdiction text        not null,
    reply        uuid        not null,
    name         text        not null,
    content      bytea       not null,
    marked_at    timestamptz not null,
    primary key (jurisdiction, reply),
    foreign key (jurisdiction, reply) references roster.reply (jurisdiction, id)
);
call tenant.isolate('roster.marked_file');
call tenant.confine('roster.marked_file',
    'exists (select from roster.reply r where r.jurisdiction = marked_file.jurisdiction and r.id = marked_file.reply)');
