-- Where a county's catalogue comes from, each decision a dated record; the newest is in force. A jurisdiction without any has its own.
create table catalogue.source (
    jurisdiction    text        not null,
    number          integer     not null check (number > 0),
    sourcing        text        not null check (sourcing in ('INHERIT', 'OVERRIDE', 'OWN')),
    reason          text        not null,
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    primary key (jurisdiction, number)
);
call tenant.isolate('catalogue.source');
revoke update, delete on catalogue.source from daiban_app;

-- What the city's units are called here, wherever the catalogue names one.
create table catalogue.unit_name (
    jurisdiction text not null,
    city_name    text not null,
    own_name     text not null,
    primary key (jurisdiction, city_name)
);
call tenant.isolate('catalogue.unit_name');
revoke update, delete on catalogue.unit_name from daiban_app;

-- What the county has otherwise than the city in one matter; the newest of a matter and kind counts, null takes it back.
create table catalogue.own_change (
    jurisdiction text        not null,
    number       integer     not null check (number > 0),
    matter       text        not null,
    kind         text        not null check (kind in ('PROMISED', 'AUTHORITY', 'MATERIALS', 'NOT_APPLICABLE')),
    value        text,
    city_value   text        not null,
    reason       text        not null,
    made_by      uuid        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    primary key (jurisdiction, number)
);
call tenant.isolate('catalogue.own_change');
revoke update, delete on catalogue.own_change from daiban_app;
comment on column catalogue.own_change.city_value is 'what the city had when the change was made: another value now is a conflict to be looked at';

-- Which version of the city each version of the county was made from.
create table catalogue.followed (
    jurisdiction text    not null,
    version      integer not null,
    city_version integer not null,
    primary key (jurisdiction, version),
    foreign key (jurisdiction, version) references catalogue.version (jurisdiction, version)
);
call tenant.isolate('catalogue.followed');
revoke update, delete on catalogue.followed from daiban_app;
