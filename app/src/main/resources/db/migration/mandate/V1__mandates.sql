create schema mandate;

-- The last number given in a year.
create table mandate.serial (
    jurisdiction text not null,
    year         int  not null,
    last         int  not null,
    primary key (jurisdiction, year)
);
call tenant.isolate('mandate.serial');

-- The paper: who entrusts whom with what, until when. Changes only while no signature row stands beside it.
create table mandate.mandate (
    jurisdiction    text        not null,
    id              uuid        not null,
    number          text        not null,
    project         uuid        not null,
    template        int         not null,
    owner           uuid        not null,
    owner_name      text        not null,
    credit_code     text        not null,
    owner_contact   text        not null,
    owner_phone     text        not null,
    project_name    text        not null,
    project_code    text        not null,
    scope           text        not null check (scope in ('WHOLE', 'STAGES', 'MATTERS')),
    stages          text[]      not null,
    matters         text[]      not null,
    matter_names    text[]      not null,
    matter_stages   text[]      not null,
    granted         text[]      not null,
    withheld        text[]      not null,
    starts_on       date        not null,
    ends_on         date        not null,
    sub_delegable   boolean     not null,
    agent           uuid        not null,
    agent_name      text        not null,
    substitute      uuid,
    substitute_name text,
    officer_phone   text        not null,
    papers          text[]      not null,
    renews          uuid,
    version         int         not null,
    drafted_by      uuid        not null,
    drafted_by_name text        not null,
    drafted_at      timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, number),
    foreign key (jurisdiction, renews) references mandate.mandate (jurisdiction, id),
    check (ends_on >= starts_on),
    check (substitute is distinct from agent),
    check ((substitute is null) = (substitute_name is null)),
    check (cardinality(matters) = cardinality(matter_names) and cardinality(matters) = cardinality(matter_stages))
);
create index on mandate.mandate (jurisdiction, project, id);
create index on mandate.mandate (jurisdiction, renews);
call tenant.isolate('mandate.mandate');
revoke delete on mandate.mandate from daiban_app;

create table mandate.signature (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    signed_on        date        not null,
    signed_by        text        not null,
    evidence         uuid        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id)
);
call tenant.isolate('mandate.signature');
revoke update, delete on mandate.signature from daiban_app;

create table mandate.passing_on (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    officer          uuid        not null,
    officer_name     text        not null,
    passed_on        date        not null,
    consent          text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id)
);
call tenant.isolate('mandate.passing_on');
revoke update, delete on mandate.passing_on from daiban_app;

create table mandate.ending (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    kind             text        not null check (kind in ('REVOKED', 'TERMINATED', 'COMPLETED')),
    ended_on         date        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id),
    check (kind = 'COMPLETED' or reason <> '')
);
call tenant.isolate('mandate.ending');
revoke update, delete on mandate.ending from daiban_app;
