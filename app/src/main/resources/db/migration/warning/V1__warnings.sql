create schema warning;

-- A case file turned yellow or red for a due day: told once, however often it is looked at. It ends when the case file does
-- or its due day moves.
create table warning.warning (
    jurisdiction text        not null,
    id           uuid        not null,
    case_file    uuid        not null,
    project      uuid        not null,
    project_name text        not null,
    owner        uuid        not null,
    officer      uuid        not null,
    unit         uuid,
    unit_name    text        not null,
    matter_name  text        not null,
    light        text        not null check (light in ('YELLOW', 'RED')),
    due_on       date        not null,
    made_on      date        not null,
    ended_on     date,
    primary key (jurisdiction, id)
);
call tenant.isolate('warning.warning');
call tenant.confine('warning.warning', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
create unique index warning_once on warning.warning (jurisdiction, case_file, light, due_on);
create index warning_open on warning.warning (jurisdiction, id) where ended_on is null;
create index warning_officer on warning.warning (jurisdiction, officer, id) where ended_on is null;
create index warning_unit on warning.warning (jurisdiction, unit, id) where ended_on is null;
create index warning_owner on warning.warning (jurisdiction, owner, id);

-- Why a case file is late, said in public (优化营商环境条例 §36); said anew, the newest counts and the others stay.
create table warning.overdue_reason (
    jurisdiction     text        not null,
    id               uuid        not null,
    case_file        uuid        not null,
    project          uuid        not null,
    owner            uuid        not null,
    unit             uuid,
    matter_name      text        not null,
    unit_name        text        not null,
    due_on           date        not null,
    reason           text        not null check (reason <> ''),
    voucher          text        not null,
    said_on          date        not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    primary key (jurisdiction, id)
);
call tenant.isolate('warning.overdue_reason');
revoke update, delete on warning.overdue_reason from daiban_app;
call tenant.confine('warning.overdue_reason', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
create index overdue_reason_project on warning.overdue_reason (jurisdiction, project, id);
create index overdue_reason_case on warning.overdue_reason (jurisdiction, case_file, id);
create index overdue_reason_owner on warning.overdue_reason (jurisdiction, owner, id);
create index overdue_reason_unit on warning.overdue_reason (jurisdiction, unit, id);
