create schema casefile;

-- The present of each case file, written in the transaction of its newest event. How the light turns day by day if
-- nothing more happens is kept beside it, so that lists need no nightly job.
create table casefile.case_file (
    jurisdiction      text not null,
    id                uuid not null,
    project           uuid not null,
    project_name      text not null,
    owner             uuid not null,
    officer           uuid not null,
    matter            text not null,
    matter_name       text not null,
    stage             int  not null,
    unit              uuid,
    unit_name         text not null,
    code              text not null,
    waits_for         text[] not null,
    undertaking       boolean not null,
    catalogue_version int  not null,
    internal_due      date,
    opened_on         date not null,
    opened_at         timestamptz not null,
    opened_by         uuid not null,
    opened_by_name    text not null,
    version           int  not null default 0,
    state             text not null default 'OPENED',
    closed            boolean not null default false,
    without_result    boolean not null default false,
    sort_due          date not null,
    grey_through      date,
    yellow_from       date,
    red_from          date,
    settled           text,
    primary key (jurisdiction, id)
);
call tenant.isolate('casefile.case_file');
create index case_file_project on casefile.case_file (jurisdiction, project);
create index case_file_due on casefile.case_file (jurisdiction, sort_due, id) where not closed;
create index case_file_officer_due on casefile.case_file (jurisdiction, officer, sort_due, id);
create index case_file_unit_due on casefile.case_file (jurisdiction, unit, sort_due, id);
create index case_file_owner_due on casefile.case_file (jurisdiction, owner, sort_due, id);
-- R22-34: a matter of a project is opened anew only after it was declined, withdrawn or refused
create unique index case_file_once on casefile.case_file (jurisdiction, project, matter) where not without_result;

-- What happened, for good.
create table casefile.event (
    jurisdiction     text not null,
    case_file        uuid not null,
    number           int  not null check (number > 0),
    kind             text not null,
    happened_on      date not null,
    detail           jsonb not null,
    source           text not null check (source in ('PUSHED', 'ENTERED')),
    voucher          text not null,
    note             text not null,
    mandate          uuid,
    mandate_number   text,
    cautions         jsonb not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    primary key (jurisdiction, case_file, number),
    foreign key (jurisdiction, case_file) references casefile.case_file,
    check (source = 'PUSHED' or voucher <> '')
);
call tenant.isolate('casefile.event');
revoke update, delete on casefile.event from daiban_app;

-- Each due day that was ever told, with the calendar it was reckoned by: a calendar amended later changes none of them.
create table casefile.due_record (
    jurisdiction     text not null,
    case_file        uuid not null,
    measure          text not null check (measure in ('PROMISED', 'STATUTORY')),
    number           int  not null,
    calendar_version int  not null,
    due_on           date not null,
    provisional      boolean not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, case_file, measure, number, calendar_version),
    foreign key (jurisdiction, case_file) references casefile.case_file
);
call tenant.isolate('casefile.due_record');
revoke update, delete on casefile.due_record from daiban_app;
