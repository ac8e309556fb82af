-- A request has an owner of its own: it may come before any project. It is followed from the question to the closing; its
-- row is how it stands, its entries are what happened and are never changed.
alter table request.service_request
    alter column project drop not null,
    add column owner             uuid,
    add column owner_name        text,
    add column channel           text not null default 'WINDOW' check (channel in ('OWNER_SPACE', 'WINDOW', 'PHONE', 'MESSAGE')),
    add column reply_due         date,
    add column reply_provisional boolean not null default false,
    add column reply_confirmed   boolean not null default false,
    add column officer           uuid,
    add column officer_name      text,
    add column state             text not null default 'REPLIED'
        check (state in ('UNASSIGNED', 'OPEN', 'REPLIED', 'INQUIRING', 'PROPOSED', 'CLOSED')),
    add column turn_since        date,
    add column replied_on        date,
    add column result            text check (result in ('SOLVED', 'PARTLY', 'EXPLAINED', 'HANDED_ON', 'BY_OWNER')),
    add column agree_by          date,
    add column closed_on         date,
    add column version           int not null default 1;

create table request.entry (
    jurisdiction text        not null,
    request      uuid        not null,
    number       int         not null,
    kind         text        not null,
    text         text        not null,
    mode         text,
    project      uuid,
    officer_name text,
    result       text,
    channel      text        not null,
    done_by      uuid        not null,
    done_by_name text        not null,
    role         text        not null,
    done_at      timestamptz not null,
    primary key (jurisdiction, request, number),
    foreign key (jurisdiction, request) references request.service_request (jurisdiction, id)
);

-- What was registered before was answered at the window, by the officer who registered it. The policies are lifted for the
-- owner of the tables only while the rows already there are completed.
alter table request.service_request no force row level security;
alter table project.project no force row level security;
update request.service_request r
set owner = p.owner, owner_name = p.owner_name, officer = r.account, officer_name = r.received_by, reply_due = r.received_on,
    replied_on = r.received_on, turn_since = r.received_on
from project.project p
where p.jurisdiction = r.jurisdiction and p.id = r.project;
insert into request.entry (jurisdiction, request, number, kind, text, mode, project, channel, done_by, done_by_name, role, done_at)
select jurisdiction, id, 1, 'ASKED', note, mode, project, channel, account, received_by, 'OFFICER', received_at
from request.service_request;
alter table project.project force row level security;
alter table request.service_request force row level security;

alter table request.service_request
    alter column owner set not null,
    alter column owner_name set not null,
    alter column reply_due set not null,
    alter column turn_since set not null,
    alter column channel drop default,
    alter column state drop default,
    alter column reply_provisional drop default,
    alter column reply_confirmed drop default,
    add check ((officer is null) = (officer_name is null)),
    add check ((state = 'CLOSED') = (closed_on is not null)),
    add check (state <> 'PROPOSED' or (result is not null and agree_by is not null)),
    add check (mode <> 'ACT' or project is not null);
create index on request.service_request (jurisdiction, owner, id);
create index on request.service_request (jurisdiction, id) where state = 'UNASSIGNED';
create index on request.service_request (jurisdiction, officer, id) where state <> 'CLOSED';
grant update (mode, project, owner_name, officer, officer_name, state, turn_since, replied_on, result, agree_by, closed_on, version)
    on request.service_request to daiban_app;
drop policy confined on request.service_request;
call tenant.confine('request.service_request', 'owner = (select tenant.owner())');

call tenant.isolate('request.entry');
revoke update, delete on request.entry from daiban_app;
-- What staff note for themselves an owner neither reads nor writes.
call tenant.confine('request.entry', 'kind <> ''NOTED'' and exists (
    select from request.service_request r where r.jurisdiction = entry.jurisdiction and r.id = entry.request)');

create table request.attachment (
    jurisdiction text   not null,
    request      uuid   not null,
    entry        int    not null,
    document     uuid   not null,
    name         text   not null,
    size         bigint not null,
    primary key (jurisdiction, request, entry, document),
    foreign key (jurisdiction, request, entry) references request.entry (jurisdiction, request, number)
);
call tenant.isolate('request.attachment');
revoke update, delete on request.attachment from daiban_app;
call tenant.confine('request.attachment', 'exists (
    select from request.entry e where e.jurisdiction = attachment.jurisdiction and e.request = attachment.request and e.number = attachment.entry)');

-- How long a first reply may take, by mode, and how long an owner has to agree to a closing; in working days, 0 is the day
-- itself. The newest of a kind holds; where there is none the product's assumption does.
create table request.period (
    jurisdiction text        not null,
    kind         text        not null check (kind in ('CONSULT', 'GUIDE', 'COORDINATE', 'ACT', 'AGREEMENT')),
    number       int         not null,
    working_days int         not null check (working_days between 0 and 60),
    source       text        not null check (source <> ''),
    set_by       uuid        not null,
    set_by_name  text        not null,
    set_at       timestamptz not null,
    primary key (jurisdiction, kind, number)
);
call tenant.isolate('request.period');
revoke update, delete on request.period from daiban_app;

-- An officer says they have an interest in an owner (回避), or takes it back; the newest entry says how it is.
create table request.recusal (
    jurisdiction text        not null,
    officer      uuid        not null,
    owner        uuid        not null,
    number       int         not null,
    officer_name text        not null,
    declared     boolean     not null,
    reason       text        not null check (reason <> ''),
    done_at      timestamptz not null,
    primary key (jurisdiction, officer, owner, number)
);
create index on request.recusal (jurisdiction, owner);
call tenant.isolate('request.recusal');
revoke update, delete on request.recusal from daiban_app;
call tenant.confine('request.recusal', 'false');
