create schema request;

-- The last serial given in a year. Raised in the transaction of the request itself, so that no number is lost.
create table request.serial (
    jurisdiction text not null,
    year         int  not null,
    last         int  not null,
    primary key (jurisdiction, year)
);
call tenant.isolate('request.serial');

create table request.service_request (
    jurisdiction text        not null,
    id           uuid        not null,
    project      uuid        not null,
    mode         text        not null check (mode in ('CONSULT', 'GUIDE', 'COORDINATE', 'ACT')),
    year         int         not null,
    serial       int         not null,
    code         text        not null,
    lookup       text        not null,
    note         text        not null,
    received_by  text        not null,
    account      uuid        not null,
    received_on  date        not null,
    received_at  timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, year, serial),
    unique (jurisdiction, code),
    unique (jurisdiction, lookup)
);
create index on request.service_request (jurisdiction, project, id);
call tenant.isolate('request.service_request');
revoke update, delete on request.service_request from daiban_app;
