create schema correction;

-- The last number given in a year.
create table correction.serial (
    jurisdiction text not null,
    year         int  not null,
    last         int  not null,
    primary key (jurisdiction, year)
);
call tenant.isolate('correction.serial');

-- A notice as it was given: what is missing in one case file. Never changed.
create table correction.notice (
    jurisdiction   text not null,
    id             uuid not null,
    number         text not null,
    kind           text not null check (kind in ('OF_AUTHORITY', 'OF_WINDOW', 'OWED')),
    -- the how-manieth of its kind in the case file; 2 and more of the authority are second notices (R22-4)
    ordinal        int  not null check (ordinal > 0),
    case_file      uuid not null,
    -- the number of the event it stands for in the case file; null where it is none there
    event          int,
    project        uuid not null,
    project_name   text not null,
    owner          uuid not null,
    officer        uuid not null,
    unit           uuid,
    unit_name      text not null,
    matter_name    text not null,
    code           text not null,
    issued_on      date not null,
    until_on       date,
    helper         text not null,
    note           text not null,
    issued_by      uuid not null,
    issued_by_name text not null,
    issued_at      timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, number),
    unique (jurisdiction, case_file, kind, ordinal),
    unique (jurisdiction, case_file, event)
);
call tenant.isolate('correction.notice');
call tenant.confine('correction.notice', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
revoke update, delete on correction.notice from daiban_app;
create index notice_owner on correction.notice (jurisdiction, owner, id);
create index notice_officer on correction.notice (jurisdiction, officer, id);
create index notice_unit on correction.notice (jurisdiction, unit, id);
create index notice_second on correction.notice (jurisdiction, id) where kind = 'OF_AUTHORITY' and ordinal > 1;

create table correction.line (
    jurisdiction text not null,
    notice       uuid not null,
    number       int  not null check (number > 0),
    material     text not null,
    lack         text not null check (lack in ('MISSING', 'UNCLEAR', 'UNSIGNED', 'WRONG', 'LAPSED', 'OTHER')),
    words        text not null,
    basis        text not null,
    sample       text not null,
    sample_file  uuid,
    primary key (jurisdiction, notice, number),
    foreign key (jurisdiction, notice) references correction.notice (jurisdiction, id)
);
call tenant.isolate('correction.line');
call tenant.confine('correction.line',
    'exists (select from correction.notice n where n.jurisdiction = line.jurisdiction and n.id = line.notice)');
revoke update, delete on correction.line from daiban_app;

-- What was answered to a line and what came of looking at it, in turn.
create table correction.entry (
    jurisdiction     text not null,
    notice           uuid not null,
    line             int  not null,
    number           int  not null check (number > 0),
    kind             text not null check (kind in ('READY', 'QUESTION', 'NOT_APPLICABLE', 'GOOD', 'NOT_YET')),
    words            text not null,
    file             uuid,
    file_name        text not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, notice, line, number),
    foreign key (jurisdiction, notice, line) references correction.line (jurisdiction, notice, number)
);
call tenant.isolate('correction.entry');
call tenant.confine('correction.entry',
    'exists (select from correction.notice n where n.jurisdiction = entry.jurisdiction and n.id = entry.notice)');
revoke update, delete on correction.entry from daiban_app;

-- A notice over: what happened to the case file that ended it.
create table correction.closing (
    jurisdiction     text not null,
    notice           uuid not null,
    closed_on        date not null,
    what             text not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, notice),
    foreign key (jurisdiction, notice) references correction.notice (jurisdiction, id)
);
call tenant.isolate('correction.closing');
call tenant.confine('correction.closing',
    'exists (select from correction.notice n where n.jurisdiction = closing.jurisdiction and n.id = closing.notice)');
revoke update, delete on correction.closing from daiban_app;
