create schema material;

-- What was said of one line of a checklist (a material of a matter of a project), in turn: the newest says how it stands.
create table material.entry (
    jurisdiction     text        not null,
    project          uuid        not null,
    matter           text        not null,
    line             text        not null,
    number           int         not null check (number > 0),
    owner            uuid        not null,
    kind             text        not null check (kind in ('PLACED', 'TAKEN_AWAY', 'LACKING', 'GOOD', 'WRONG', 'NOT_NEEDED')),
    -- the paper that lies in the line from this entry on, and which of its versions was looked at
    paper            uuid,
    version          int,
    words            text        not null,
    original         boolean     not null default false,
    copies           int         not null default 0 check (copies between 0 and 99),
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, project, matter, line, number),
    check (kind in ('GOOD', 'PLACED', 'TAKEN_AWAY') or words <> ''),
    check (kind not in ('GOOD', 'WRONG', 'PLACED') or (paper is not null and version is not null))
);
call tenant.isolate('material.entry');
call tenant.confine('material.entry', 'owner = (select tenant.owner()) or casefile.is_seen(jurisdiction, project, matter)');
revoke update, delete on material.entry from daiban_app;
create index entry_paper on material.entry (jurisdiction, paper);

-- A paper of an owner: for one project, or (project is null) for every project of theirs.
create table material.paper (
    jurisdiction    text        not null,
    id              uuid        not null,
    owner           uuid        not null,
    project         uuid,
    name            text        not null,
    created_by      uuid        not null,
    created_by_name text        not null,
    created_at      timestamptz not null,
    primary key (jurisdiction, id)
);
call tenant.isolate('material.paper');
-- a unit sees what lies, or once lay, in a line of a case file of its own
call tenant.confine('material.paper', 'owner = (select tenant.owner()) or exists (
    select from material.entry e where e.jurisdiction = paper.jurisdiction and e.paper = paper.id)');
revoke update, delete on material.paper from daiban_app;
create index paper_owner on material.paper (jurisdiction, owner, project);
create index paper_project on material.paper (jurisdiction, project);

-- Each time it was handed in. The last one counts.
create table material.version (
    jurisdiction   text        not null,
    paper          uuid        not null,
    number         int         not null check (number > 0),
    document       uuid        not null,
    file_name      text        not null,
    file_type      text        not null,
    size           bigint      not null,
    sha256         text        not null,
    -- of a PDF; 0 for everything else
    pages          int         not null,
    -- the last day it is valid, itself included; null where it does not lapse
    valid_until    date,
    words          text        not null,
    handed_by      uuid        not null,
    handed_by_name text        not null,
    handed_at      timestamptz not null,
    primary key (jurisdiction, paper, number),
    foreign key (jurisdiction, paper) references material.paper (jurisdiction, id),
    unique (jurisdiction, document)
);
call tenant.isolate('material.version');
call tenant.confine('material.version',
    'exists (select from material.paper p where p.jurisdiction = version.jurisdiction and p.id = version.paper)');
revoke update, delete on material.version from daiban_app;

-- Each time malicious software was looked for in a version. The last one counts.
create table material.scan (
    jurisdiction text        not null,
    paper        uuid        not null,
    version      int         not null,
    number       int         not null check (number > 0),
    result       text        not null check (result in ('CLEAN', 'INFECTED', 'NOT_SCANNED', 'NO_SCANNER')),
    words        text        not null,
    scanned_at   timestamptz not null,
    primary key (jurisdiction, paper, version, number),
    foreign key (jurisdiction, paper, version) references material.version (jurisdiction, paper, number)
);
call tenant.isolate('material.scan');
call tenant.confine('material.scan',
    'exists (select from material.paper p where p.jurisdiction = scan.jurisdiction and p.id = scan.paper)');
revoke update, delete on material.scan from daiban_app;
