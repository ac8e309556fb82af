create schema rating;

-- When a finished case file is called back, when a bad rating must be answered, how long a link opens; each change is a line of its own.
create table rating.terms (
    jurisdiction   text        not null,
    number         int         not null,
    holds_from     date        not null,
    call_days      int         not null,
    follow_up_days int         not null,
    link_days      int         not null,
    reason         text        not null,
    set_by         uuid        not null,
    set_by_name    text        not null,
    set_at         timestamptz not null,
    primary key (jurisdiction, number)
);
call tenant.isolate('rating.terms');
revoke update, delete on rating.terms from daiban_app;

-- A case file whose result reached its owner: to be rated, and to be called back. Written when it is delivered.
create table rating.served (
    jurisdiction text not null,
    case_file    uuid not null,
    project      uuid not null,
    project_name text not null,
    owner        uuid not null,
    officer      uuid not null,
    unit         uuid,
    unit_name    text not null,
    matter_name  text not null,
    code         text not null,
    delivered_on date not null,
    call_on      date not null,
    primary key (jurisdiction, case_file)
);
create index served_owner on rating.served (jurisdiction, owner);
create index served_officer on rating.served (jurisdiction, officer, delivered_on);
create index served_project on rating.served (jurisdiction, project);
create index served_delivered on rating.served (jurisdiction, delivered_on, case_file);
create index served_call on rating.served (jurisdiction, call_on, case_file);
call tenant.isolate('rating.served');
call tenant.confine('rating.served', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
revoke update, delete on rating.served from daiban_app;

-- 评价: one of a case file, by its owner, for good. 1 is best (GB/T 39046 A.8).
create table rating.rating (
    jurisdiction  text        not null,
    case_file     uuid        not null,
    level         int         not null check (level between 1 and 5),
    efficiency    int         check (efficiency between 1 and 5),
    skill         int         check (skill between 1 and 5),
    attitude      int         check (attitude between 1 and 5),
    words         text        not null,
    way           text        not null check (way in ('SIGNED_IN', 'LINK')),
    rated_on      date        not null,
    rated_at      timestamptz not null,
    rated_by_name text        not null,
    primary key (jurisdiction, case_file),
    foreign key (jurisdiction, case_file) references rating.served (jurisdiction, case_file)
);
create index rating_on on rating.rating (jurisdiction, rated_on, case_file);
call tenant.isolate('rating.rating');
call tenant.confine('rating.rating',
    'exists (select from rating.served s where s.jurisdiction = rating.jurisdiction and s.case_file = rating.case_file and s.owner = (select tenant.owner()))');
revoke update, delete on rating.rating from daiban_app;

-- A link that lets the owner of one case file rate it without sign-in; what opens it is kept as a digest only.
create table rating.link (
    jurisdiction text        not null,
    id           uuid        not null,
    case_file    uuid        not null,
    expires_on   date        not null,
    made_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, case_file) references rating.served (jurisdiction, case_file)
);
create index link_case_file on rating.link (jurisdiction, case_file);
call tenant.isolate('rating.link');
call tenant.confine('rating.link',
    'exists (select from rating.served s where s.jurisdiction = link.jurisdiction and s.case_file = link.case_file)');
revoke update, delete on rating.link from daiban_app;

create table rating.link_digest (
    jurisdiction text not null,
    digest       text not null,
    link         uuid not null,
    primary key (jurisdiction, digest),
    foreign key (jurisdiction, link) references rating.link (jurisdiction, id)
);
call tenant.isolate('rating.link_digest');
call tenant.confine('rating.link_digest',
    'exists (select from rating.link l where l.jurisdiction = link_digest.jurisdiction and l.id = link_digest.link)');
revoke update, delete on rating.link_digest from daiban_app;

-- 回访: somebody called the owner back; what was said of the service by phone is no rating and is counted apart.
create table rating.call (
    jurisdiction     text        not null,
    case_file        uuid        not null,
    number           int         not null check (number > 0),
    called_on        date        not null,
    person           text        not null,
    reached          boolean     not null,
    said             text        not null,
    level            int         check (level between 1 and 5),
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    primary key (jurisdiction, case_file, number),
    foreign key (jurisdiction, case_file) references rating.served (jurisdiction, case_file),
    check (reached or level is null)
);
call tenant.isolate('rating.call');
call tenant.confine('rating.call',
    'exists (select from rating.served s where s.jurisdiction = call.jurisdiction and s.case_file = call.case_file and s.owner = (select tenant.owner()))');
revoke update, delete on rating.call from daiban_app;

-- 整改: what follows a bad rating, or a bad word by phone; its course stands in rating.follow_up_event, written together.
create table rating.follow_up (
    jurisdiction text not null,
    id           uuid not null,
    case_file    uuid not null,
    level        int  not null check (level between 4 and 5),
    by_phone     boolean not null,
    state        text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    opened_on    date not null,
    due_on       date not null,
    version      int  not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, case_file),
    foreign key (jurisdiction, case_file) references rating.served (jurisdiction, case_file)
);
create index follow_up_open on rating.follow_up (jurisdiction, due_on, id) where state <> 'CLOSED';
call tenant.isolate('rating.follow_up');
call tenant.confine('rating.follow_up',
    'exists (select from rating.served s where s.jurisdiction = follow_up.jurisdiction and s.case_file = follow_up.case_file and s.owner = (select tenant.owner()))');
revoke delete on rating.follow_up from daiban_app;

create table rating.follow_up_event (
    jurisdiction text        not null,
    follow_up    uuid        not null,
    number       int         not null check (number > 0),
    kind         text        not null check (kind in ('OPENED', 'CHECKED', 'OVERDUE', 'ANSWERED', 'OBJECTED', 'CLOSED')),
    words        text        not null,
    outcome      text        not null check (outcome in ('', 'MENDED', 'EXPLAINED', 'UNFOUNDED')),
    on_day       date        not null,
    done_at      timestamptz not null,
    done_by_name text        not null,
    primary key (jurisdiction, follow_up, number),
    foreign key (jurisdiction, follow_up) references rating.follow_up (jurisdiction, id),
    check ((kind = 'CLOSED') = (outcome <> ''))
);
call tenant.isolate('rating.follow_up_event');
call tenant.confine('rating.follow_up_event',
    'exists (select from rating.follow_up f where f.jurisdiction = follow_up_event.jurisdiction and f.id = follow_up_event.follow_up)');
revoke update, delete on rating.follow_up_event from daiban_app;
