create schema help;

-- How long units have and when an unanswered request climbs; each change is a line of its own and holds from its day on.
create table help.terms (
    jurisdiction text        not null,
    number       int         not null,
    holds_from   date        not null,
    due_days     int         not null,
    measure      text        not null check (measure in ('WORKING_DAYS', 'PERCENT')),
    to_lead      int         not null,
    to_official  int         not null,
    to_bureau    int         not null,
    link_days    int         not null,
    reason       text        not null,
    set_by       uuid        not null,
    set_by_name  text        not null,
    set_at       timestamptz not null,
    primary key (jurisdiction, number),
    check (to_lead < to_official and to_official < to_bureau)
);
call tenant.isolate('help.terms');
revoke update, delete on help.terms from daiban_app;

-- One request as it is now; what happened to it stands in help.event, written together.
create table help.request (
    jurisdiction text not null,
    id           uuid not null,
    case_file    uuid not null,
    project      uuid not null,
    matter       text not null,
    matter_name  text not null,
    project_name text not null,
    code         text not null,
    unit         uuid not null,
    unit_name    text not null,
    officer      uuid not null,
    officer_name text not null,
    context      text not null,
    state        text not null check (state in ('WAITING', 'UNANSWERED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    rung         text not null check (rung in ('EXPERT', 'LEAD', 'OFFICIAL', 'BUREAU')),
    holder       uuid,
    holder_name  text not null,
    round        int  not null,
    due_on       date not null,
    version      int  not null,
    primary key (jurisdiction, id)
);
create index request_case_file on help.request (jurisdiction, case_file);
create index request_project on help.request (jurisdiction, project);
create index request_open on help.request (jurisdiction, due_on, id) where state in ('WAITING', 'UNANSWERED', 'ANSWERED');
create index request_over on help.request (jurisdiction, due_on, id) where state in ('CLOSED', 'WITHDRAWN');
create index request_unit on help.request (jurisdiction, unit, id);
create index request_officer on help.request (jurisdiction, officer, id);
call tenant.isolate('help.request');
call tenant.confine('help.request', 'unit = (select tenant.unit())');
revoke delete on help.request from daiban_app;

-- One question and its answer. The days are reckoned when it is asked; opened_after and answered_after are working days.
create table help.round (
    jurisdiction   text not null,
    id             uuid not null,
    request        uuid not null,
    number         int  not null,
    unit           uuid not null,
    question       text not null,
    asked_on       date not null,
    due_on         date not null,
    lead_on        date not null,
    official_on    date not null,
    bureau_on      date not null,
    expires_on     date not null,
    opened_on      date,
    opened_after   int,
    answered_on    date,
    answered_after int,
    withdrawn_on   date,
    primary key (jurisdiction, id),
    unique (jurisdiction, request, number),
    foreign key (jurisdiction, request) references help.request (jurisdiction, id)
);
create index round_asked on help.round (jurisdiction, asked_on, unit);
call tenant.isolate('help.round');
call tenant.confine('help.round', 'unit = (select tenant.unit())');
revoke delete on help.round from daiban_app;

create table help.event (
    jurisdiction text        not null,
    request      uuid        not null,
    number       int         not null,
    round        int         not null,
    kind         text        not null,
    way          text        not null check (way in ('DESK', 'UNIT', 'LINK', 'HOUSE')),
    to_name      text        not null,
    to_rung      text        not null,
    note         text        not null,
    document     uuid,
    document_name text       not null,
    done_by      uuid        not null,
    done_by_name text        not null,
    done_at      timestamptz not null,
    primary key (jurisdiction, request, number),
    foreign key (jurisdiction, request) references help.request (jurisdiction, id)
);
call tenant.isolate('help.event');
call tenant.confine('help.event',
    'exists (select from help.request r where r.jurisdiction = event.jurisdiction and r.id = event.request)');
revoke update, delete on help.event from daiban_app;

-- A link one person of a unit got by text for one round of one request.
create table help.link (
    jurisdiction text        not null,
    id           uuid        not null,
    request      uuid        not null,
    round        int         not null,
    person       uuid        not null,
    name         text        not null,
    cause        text        not null check (cause in ('ASKED', 'REMINDED', 'CLIMBED', 'FORWARDED')),
    expires_on   date        not null,
    made_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, request) references help.request (jurisdiction, id)
);
create index link_request on help.link (jurisdiction, request);
call tenant.isolate('help.link');
call tenant.confine('help.link',
    'exists (select from help.request r where r.jurisdiction = link.jurisdiction and r.id = link.request)');
revoke update, delete on help.link from daiban_app;

-- The links of whoever passed the request on are over.
create table help.link_end (
    jurisdiction text        not null,
    link         uuid        not null,
    passed_to    text        not null,
    ended_at     timestamptz not null,
    primary key (jurisdiction, link),
    foreign key (jurisdiction, link) references help.link (jurisdiction, id)
);
call tenant.isolate('help.link_end');
call tenant.confine('help.link_end',
    'exists (select from help.link l where l.jurisdiction = link_end.jurisdiction and l.id = link_end.link)');
revoke update, delete on help.link_end from daiban_app;

-- What opens a link, as a digest; the token itself is in the text and nowhere else.
create table help.link_digest (
    jurisdiction text not null,
    digest       text not null,
    link         uuid not null,
    primary key (jurisdiction, digest),
    foreign key (jurisdiction, link) references help.link (jurisdiction, id)
);
call tenant.isolate('help.link_digest');
call tenant.confine('help.link_digest',
    'exists (select from help.link l where l.jurisdiction = link_digest.jurisdiction and l.id = link_digest.link)');
revoke update, delete on help.link_digest from daiban_app;
