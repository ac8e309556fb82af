create schema jurisdiction;

-- The city and its counties; the same for all of them, so no tenant table. Codes: GB/T 2260, to be checked before use.
create table jurisdiction.region (
    code text primary key check (code ~ '^[0-9]{6}$'),
    name text not null,
    city text not null references jurisdiction.region (code)
);
insert into jurisdiction.region (code, name, city) values
    ('441400', '梅州市', '441400'),
    ('441402', '梅江区', '441400'),
    ('441403', '梅县区', '441400'),
    ('441422', '大埔县', '441400'),
    ('441423', '丰顺县', '441400'),
    ('441424', '五华县', '441400'),
    ('441426', '平远县', '441400'),
    ('441427', '蕉岭县', '441400'),
    ('441481', '兴宁市', '441400');
revoke insert, update, delete on jurisdiction.region from daiban_app;

create table jurisdiction.calendar_version (
    jurisdiction      text        not null,
    version           integer     not null check (version > 0),
    document          text        not null,
    published_by      uuid,
    published_by_name text        not null,
    published_at      timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('jurisdiction.calendar_version');
revoke update, delete on jurisdiction.calendar_version from daiban_app;

-- A version holds the years it publishes or publishes anew; the others stand as in the versions before it.
create table jurisdiction.calendar_year (
    jurisdiction text    not null,
    version      integer not null,
    year         integer not null check (year between 1970 and 2200),
    days         text    not null,
    primary key (jurisdiction, version, year),
    foreign key (jurisdiction, version) references jurisdiction.calendar_version (jurisdiction, version)
);
call tenant.isolate('jurisdiction.calendar_year');
revoke update, delete on jurisdiction.calendar_year from daiban_app;
comment on column jurisdiction.calendar_year.days is 'the published file: columns date and kind';

create table jurisdiction.light_policy (
    jurisdiction        text        not null,
    version             integer     not null check (version > 0),
    yellow_working_days integer     not null check (yellow_working_days between 0 and 60),
    yellow_percent      integer     not null check (yellow_percent between 0 and 100),
    reason              text        not null,
    set_by              uuid        not null,
    set_by_name         text        not null,
    set_at              timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('jurisdiction.light_policy');
revoke update, delete on jurisdiction.light_policy from daiban_app;
