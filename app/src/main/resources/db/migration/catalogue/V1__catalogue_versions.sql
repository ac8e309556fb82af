create schema catalogue;

create table catalogue.version (
    jurisdiction      text        not null,
    version           integer     not null check (version > 0),
    note              text        not null,
    published_by      uuid,
    published_by_name text        not null,
    published_at      timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('catalogue.version');
revoke update, delete on catalogue.version from daiban_app;

-- A version holds every file it is made of, so that an old roadmap can be reckoned again exactly.
create table catalogue.file (
    jurisdiction text    not null,
    version      integer not null,
    name         text    not null,
    content      text    not null,
    primary key (jurisdiction, version, name),
    foreign key (jurisdiction, version) references catalogue.version (jurisdiction, version)
);
call tenant.isolate('catalogue.file');
revoke update, delete on catalogue.file from daiban_app;
