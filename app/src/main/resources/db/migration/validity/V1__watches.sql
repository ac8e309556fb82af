create schema validity;

-- A decision that lapses, from its day on. When it ends is reckoned and kept, so that a list needs no clock.
create table validity.watch (
    jurisdiction text not null,
    case_file    uuid not null,
    project      uuid not null,
    project_name text not null,
    owner        uuid not null,
    officer      uuid not null,
    matter_name  text not null,
    rule         text not null,
    starts_on    date not null,
    last_on      date not null,
    settled_on   date,
    version      int  not null default 0,
    primary key (jurisdiction, case_file)
);
call tenant.isolate('validity.watch');
call tenant.confine('validity.watch', 'owner = (select tenant.owner())');
create index watch_open on validity.watch (jurisdiction, last_on, case_file) where settled_on is null;
create index watch_project on validity.watch (jurisdiction, project);

-- What was done about it, for good: extended to a day, done, or no longer needed.
create table validity.step (
    jurisdiction     text        not null,
    case_file        uuid        not null,
    number           int         not null check (number > 0),
    kind             text        not null check (kind in ('EXTENDED', 'DONE', 'DROPPED')),
    on_day           date        not null,
    until            date,
    voucher          text        not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    primary key (jurisdiction, case_file, number),
    foreign key (jurisdiction, case_file) references validity.watch,
    check ((kind = 'EXTENDED') = (until is not null))
);
call tenant.isolate('validity.step');
revoke update, delete on validity.step from daiban_app;
call tenant.confine('validity.step',
    'exists (select from validity.watch w where w.jurisdiction = step.jurisdiction and w.case_file = step.case_file)');
