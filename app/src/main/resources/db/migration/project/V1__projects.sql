create schema project;

-- The pairs of neighbouring characters of a text: most Chinese terms have two, for which trigrams find nothing.
create function project.pairs(words text) returns text[]
    language sql immutable parallel safe as $$
select coalesce(array_agg(distinct substr(lower(words), place, 2)), '{}')
from generate_series(1, greatest(length(words) - 1, 0)) as place
$$;

create table project.project (
    jurisdiction  text        not null,
    id            uuid        not null,
    owner         uuid        not null,
    owner_name    text        not null,
    name          text        not null,
    code          text check (code ~ '^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$'),
    no_code_why   text        not null default '',
    place         text        not null,
    summary       text        not null,
    officer       uuid        not null,
    officer_name  text        not null,
    registered_on date        not null,
    registered_by text        not null,
    version       int         not null default 1,
    pairs         text[]      not null generated always as (project.pairs(name || E'\n' || owner_name)) stored,
    primary key (jurisdiction, id),
    unique (jurisdiction, code)
);
create index on project.project (jurisdiction, owner);
create index on project.project using gin (pairs);
call tenant.isolate('project.project');

-- The finding that a project may be served (方案二(二)); a new finding replaces an older one and deletes nothing.
create table project.admission (
    jurisdiction    text        not null,
    id              uuid        not null,
    project         uuid        not null,
    type            text        not null,
    reason          text        not null,
    answers         jsonb       not null,
    document_number text        not null default '',
    document_date   date,
    admitted_on     date        not null,
    admitted_by     text        not null,
    account         uuid        not null,
    recorded_at     timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, project) references project.project (jurisdiction, id)
);
create index on project.admission (jurisdiction, project, id);
call tenant.isolate('project.admission');
revoke update, delete on project.admission from daiban_app;
