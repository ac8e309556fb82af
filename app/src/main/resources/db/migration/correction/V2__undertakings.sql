-- What an owner promised in writing instead of handing it in (告知承诺), and by when somebody looks whether it was kept.
create table correction.undertaking (
    jurisdiction     text not null,
    id               uuid not null,
    case_file        uuid not null,
    project          uuid not null,
    project_name     text not null,
    owner            uuid not null,
    officer          uuid not null,
    unit             uuid,
    unit_name        text not null,
    matter_name      text not null,
    code             text not null,
    promised         text not null,
    promised_on      date not null,
    check_by         date not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id),
    check (check_by >= promised_on)
);
call tenant.isolate('correction.undertaking');
call tenant.confine('correction.undertaking', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
revoke update, delete on correction.undertaking from daiban_app;
create index undertaking_case_file on correction.undertaking (jurisdiction, case_file);
create index undertaking_due on correction.undertaking (jurisdiction, check_by, id);

create table correction.undertaking_check (
    jurisdiction     text not null,
    undertaking      uuid not null,
    number           int  not null check (number > 0),
    checked_on       date not null,
    kept             boolean not null,
    follows          text not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, undertaking, number),
    foreign key (jurisdiction, undertaking) references correction.undertaking (jurisdiction, id),
    check (kept or follows <> '')
);
call tenant.isolate('correction.undertaking_check');
call tenant.confine('correction.undertaking_check',
    'exists (select from correction.undertaking u where u.jurisdiction = undertaking_check.jurisdiction and u.id = undertaking_check.undertaking)');
revoke update, delete on correction.undertaking_check from daiban_app;
