-- What went to and fro about a draft: offered to the owner, or asked to be put otherwise.
create table mandate.exchange (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    number           int         not null check (number > 0),
    kind             text        not null check (kind in ('OFFERED', 'CHANGES_ASKED')),
    version          int         not null,
    said             text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id),
    check (kind = 'OFFERED' or said <> '')
);
call tenant.isolate('mandate.exchange');
revoke update, delete on mandate.exchange from daiban_app;

-- A scan is signed by hand; what a service of electronic seals verified is said beside it.
alter table mandate.signature add column seal text not null default '';

-- 变更书: the whole substance anew. It holds from the later of its day and its signature.
create table mandate.amendment (
    jurisdiction    text        not null,
    mandate         uuid        not null,
    number          int         not null check (number > 0),
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
    effective_on    date        not null,
    reason          text        not null check (reason <> ''),
    template        int         not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id),
    check (ends_on >= starts_on),
    check (substitute is distinct from agent),
    check ((substitute is null) = (substitute_name is null)),
    check (cardinality(matters) = cardinality(matter_names) and cardinality(matters) = cardinality(matter_stages))
);
call tenant.isolate('mandate.amendment');
revoke update, delete on mandate.amendment from daiban_app;
create index amendment_ends on mandate.amendment (jurisdiction, ends_on);

create table mandate.amendment_signature (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    number           int         not null,
    signed_on        date        not null,
    signed_by        text        not null,
    evidence         uuid        not null,
    seal             text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate, number) references mandate.amendment (jurisdiction, mandate, number)
);
call tenant.isolate('mandate.amendment_signature');
revoke update, delete on mandate.amendment_signature from daiban_app;

-- Withdrawn by the window, or not agreed to by the owner.
create table mandate.amendment_dropped (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    number           int         not null,
    by_owner         boolean     not null,
    reason           text        not null check (reason <> ''),
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate, number) references mandate.amendment (jurisdiction, mandate, number)
);
call tenant.isolate('mandate.amendment_dropped');
revoke update, delete on mandate.amendment_dropped from daiban_app;

create table mandate.suspension (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    number           int         not null check (number > 0),
    suspended_on     date        not null,
    reason           text        not null check (reason <> ''),
    by_owner         boolean     not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id)
);
call tenant.isolate('mandate.suspension');
revoke update, delete on mandate.suspension from daiban_app;

create table mandate.resumption (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    number           int         not null,
    resumed_on       date        not null,
    reason           text        not null check (reason <> ''),
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate, number),
    foreign key (jurisdiction, mandate, number) references mandate.suspension (jurisdiction, mandate, number)
);
call tenant.isolate('mandate.resumption');
revoke update, delete on mandate.resumption from daiban_app;

create table mandate.archiving (
    jurisdiction     text        not null,
    mandate          uuid        not null,
    archived_on      date        not null,
    note             text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, mandate),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id)
);
call tenant.isolate('mandate.archiving');
revoke update, delete on mandate.archiving from daiban_app;

-- Papers handed over: TAKEN_IN from the owner, GIVEN_BACK to the owner.
create table mandate.hand_over (
    jurisdiction     text        not null,
    id               uuid        not null,
    mandate          uuid        not null,
    direction        text        not null check (direction in ('TAKEN_IN', 'GIVEN_BACK')),
    happened_on      date        not null,
    counterpart      text        not null check (counterpart <> ''),
    names            text[]      not null,
    originals        boolean[]   not null,
    copies           int[]       not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id),
    check (cardinality(names) > 0 and cardinality(names) = cardinality(originals) and cardinality(names) = cardinality(copies))
);
call tenant.isolate('mandate.hand_over');
revoke update, delete on mandate.hand_over from daiban_app;
create index hand_over_mandate on mandate.hand_over (jurisdiction, mandate, id);

-- 异议: the owner objects to one act done in their name; the officer must answer.
create table mandate.objection (
    jurisdiction     text        not null,
    id               uuid        not null,
    mandate          uuid        not null,
    case_file        uuid        not null,
    event            int         not null,
    act              text        not null,
    acted_on         date        not null,
    said             text        not null check (said <> ''),
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, mandate) references mandate.mandate (jurisdiction, id)
);
call tenant.isolate('mandate.objection');
revoke update, delete on mandate.objection from daiban_app;
create index objection_mandate on mandate.objection (jurisdiction, mandate, id);

create table mandate.objection_answer (
    jurisdiction     text        not null,
    objection        uuid        not null,
    mandate          uuid        not null,
    said             text        not null check (said <> ''),
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, objection),
    foreign key (jurisdiction, objection) references mandate.objection (jurisdiction, id)
);
call tenant.isolate('mandate.objection_answer');
revoke update, delete on mandate.objection_answer from daiban_app;

-- How many working days ahead the end of a term is told; a house rule, each setting a dated record.
create table mandate.warning_ahead (
    jurisdiction text        not null,
    version      int         not null check (version > 0),
    working_days int         not null check (working_days between 1 and 60),
    reason       text        not null,
    set_by       uuid        not null,
    set_by_name  text        not null,
    set_at       timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('mandate.warning_ahead');
revoke update, delete on mandate.warning_ahead from daiban_app;

call tenant.confine('mandate.exchange',
    'exists (select from mandate.mandate m where m.jurisdiction = exchange.jurisdiction and m.id = exchange.mandate)');
call tenant.confine('mandate.amendment',
    'exists (select from mandate.mandate m where m.jurisdiction = amendment.jurisdiction and m.id = amendment.mandate)');
call tenant.confine('mandate.amendment_signature',
    'exists (select from mandate.mandate m where m.jurisdiction = amendment_signature.jurisdiction and m.id = amendment_signature.mandate)');
call tenant.confine('mandate.amendment_dropped',
    'exists (select from mandate.mandate m where m.jurisdiction = amendment_dropped.jurisdiction and m.id = amendment_dropped.mandate)');
call tenant.confine('mandate.suspension',
    'exists (select from mandate.mandate m where m.jurisdiction = suspension.jurisdiction and m.id = suspension.mandate)');
call tenant.confine('mandate.resumption',
    'exists (select from mandate.mandate m where m.jurisdiction = resumption.jurisdiction and m.id = resumption.mandate)');
call tenant.confine('mandate.archiving',
    'exists (select from mandate.mandate m where m.jurisdiction = archiving.jurisdiction and m.id = archiving.mandate)');
call tenant.confine('mandate.hand_over',
    'exists (select from mandate.mandate m where m.jurisdiction = hand_over.jurisdiction and m.id = hand_over.mandate)');
call tenant.confine('mandate.objection',
    'exists (select from mandate.mandate m where m.jurisdiction = objection.jurisdiction and m.id = objection.mandate)');
call tenant.confine('mandate.objection_answer',
    'exists (select from mandate.mandate m where m.jurisdiction = objection_answer.jurisdiction and m.id = objection_answer.mandate)');
