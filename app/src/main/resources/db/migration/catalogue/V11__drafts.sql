-- A version holds from a day on; none for the first one, which holds from the beginning.
alter table catalogue.version add column in_force_from date;
alter table catalogue.version add column submitted_by_name text not null default '';
alter table catalogue.version add column restored_from integer;

-- A version that was taken back before its day.
create table catalogue.recall (
    jurisdiction text        not null,
    version      integer     not null,
    reason       text        not null,
    account      uuid        not null,
    recalled_by  text        not null,
    recalled_at  timestamptz not null,
    primary key (jurisdiction, version),
    foreign key (jurisdiction, version) references catalogue.version (jurisdiction, version)
);
call tenant.isolate('catalogue.recall');
revoke update, delete on catalogue.recall from daiban_app;

-- The draft of the next version, which follows the one it is based on: one at a time, every change a revision, every step a record.
create table catalogue.draft (
    jurisdiction  text    not null,
    number        integer not null check (number > 0),
    based_on      integer not null,
    content_from  integer not null,
    primary key (jurisdiction, number),
    foreign key (jurisdiction, based_on) references catalogue.version (jurisdiction, version)
);
call tenant.isolate('catalogue.draft');
revoke update, delete on catalogue.draft from daiban_app;
create index draft_by_base on catalogue.draft (jurisdiction, based_on);

create table catalogue.draft_revision (
    jurisdiction text        not null,
    draft        integer     not null,
    revision     integer     not null check (revision > 0),
    what         text        not null,
    account      uuid        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    primary key (jurisdiction, draft, revision),
    foreign key (jurisdiction, draft) references catalogue.draft (jurisdiction, number)
);
call tenant.isolate('catalogue.draft_revision');
revoke update, delete on catalogue.draft_revision from daiban_app;

-- The files a revision changed; the others stand as they were before it.
create table catalogue.draft_file (
    jurisdiction text    not null,
    draft        integer not null,
    revision     integer not null,
    name         text    not null,
    content      text    not null,
    primary key (jurisdiction, draft, name, revision),
    foreign key (jurisdiction, draft, revision) references catalogue.draft_revision (jurisdiction, draft, revision)
);
call tenant.isolate('catalogue.draft_file');
revoke update, delete on catalogue.draft_file from daiban_app;
create index draft_file_by_revision on catalogue.draft_file (jurisdiction, draft, revision);

create table catalogue.draft_step (
    jurisdiction  text        not null,
    draft         integer     not null,
    number        integer     not null check (number > 0),
    kind          text        not null check (kind in ('BEGUN', 'SUBMITTED', 'TAKEN_BACK', 'RETURNED', 'PUBLISHED', 'ABANDONED')),
    revision      integer     not null,
    note          text        not null,
    in_force_from date,
    account       uuid        not null,
    done_by       text        not null,
    done_at       timestamptz not null,
    primary key (jurisdiction, draft, number),
    foreign key (jurisdiction, draft) references catalogue.draft (jurisdiction, number)
);
call tenant.isolate('catalogue.draft_step');
revoke update, delete on catalogue.draft_step from daiban_app;
