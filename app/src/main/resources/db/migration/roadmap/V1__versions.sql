create schema roadmap;

-- What was asked of the planner. Never changed: every save is the next version.
create table roadmap.version (
    jurisdiction      text        not null,
    project           uuid        not null,
    number            int         not null check (number > 0),
    id                uuid        not null,
    facts             jsonb       not null,
    start             date        not null,
    limits            text        not null,
    choices           text[]      not null,
    tailoring         jsonb       not null,
    catalogue_version int         not null,
    calendar_version  int         not null,
    made_by           text        not null,
    account           uuid        not null,
    made_at           timestamptz not null,
    primary key (jurisdiction, project, number),
    unique (jurisdiction, id)
);
call tenant.isolate('roadmap.version');
revoke update, delete on roadmap.version from daiban_app;

-- 审定: the version that holds, with what it said on that day; later catalogues and calendars do not change it.
create table roadmap.approval (
    jurisdiction text        not null,
    project      uuid        not null,
    number       int         not null,
    note         text        not null,
    outcome      jsonb       not null,
    approved_by  text        not null,
    account      uuid        not null,
    approved_at  timestamptz not null,
    primary key (jurisdiction, project, number),
    foreign key (jurisdiction, project, number) references roadmap.version (jurisdiction, project, number)
);
call tenant.isolate('roadmap.approval');
revoke update, delete on roadmap.approval from daiban_app;
