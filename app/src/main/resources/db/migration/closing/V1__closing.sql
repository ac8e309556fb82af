create schema closing;

-- 送达回证: that a result reached the owner. A further line corrects the ones before it and says why; none is ever changed.
create table closing.delivery (
    jurisdiction     text        not null,
    case_file        uuid        not null,
    number           int         not null check (number > 0),
    project          uuid        not null,
    owner            uuid        not null,
    unit             uuid,
    matter_name      text        not null,
    code             text        not null,
    paper_names      text[]      not null check (cardinality(paper_names) > 0),
    paper_numbers    text[]      not null,
    paper_copies     int[]       not null,
    delivered_on     date        not null,
    place            text        not null,
    way              text        not null check (way in ('COLLECTED', 'MAILED', 'ELECTRONIC', 'BY_OFFICER')),
    receiver         text        not null,
    phone            text        not null,
    relation         text        not null,
    stand_in_reason  text        not null,
    deliverer        text        not null,
    remark           text        not null,
    correction       text        not null,
    scan             uuid,
    scan_name        text        not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    primary key (jurisdiction, case_file, number),
    check (cardinality(paper_names) = cardinality(paper_numbers) and cardinality(paper_names) = cardinality(paper_copies)),
    check ((number = 1) = (correction = ''))
);
create index delivery_project on closing.delivery (jurisdiction, project);
call tenant.isolate('closing.delivery');
call tenant.confine('closing.delivery', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
revoke update, delete on closing.delivery from daiban_app;

-- 归档: what lay in a project's archive on a day, with the digest of its list and the head of the record of acts then.
create table closing.archive (
    jurisdiction   text        not null,
    project        uuid        not null,
    number         int         not null check (number > 0),
    owner          uuid        not null,
    files          int         not null,
    contents       text        not null,
    digest         text        not null,
    record_number  bigint      not null,
    record_digest  text        not null,
    remark         text        not null,
    sealed_on      date        not null,
    sealed_at      timestamptz not null,
    sealed_by      uuid        not null,
    sealed_by_name text        not null,
    primary key (jurisdiction, project, number)
);
call tenant.isolate('closing.archive');
call tenant.confine('closing.archive', 'owner = (select tenant.owner())');
revoke update, delete on closing.archive from daiban_app;
