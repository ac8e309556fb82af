create schema membership;

-- Someone says they act for an owner. What they typed stands as typed; nothing here says whether such an owner is known.
-- Answered once, by an officer.
create table membership.ask (
    jurisdiction     text        not null,
    id               uuid        not null,
    person           uuid        not null,
    person_name      text        not null,
    phone            text        not null,
    trust            text        not null check (trust in ('LOW', 'HIGH')),
    credit_code      text        not null,
    owner_name       text        not null,
    capacity         text        not null check (capacity in ('LEGAL_REPRESENTATIVE', 'AUTHORISED')),
    note             text        not null,
    letter           uuid,
    asked_at         timestamptz not null,
    confirmed        boolean,
    reason           text,
    answered_by      uuid,
    answered_by_name text,
    answered_at      timestamptz,
    primary key (jurisdiction, id),
    check ((answered_at is null) = (confirmed is null)
        and (answered_at is null) = (answered_by is null)
        and (answered_at is null) = (answered_by_name is null)
        and (answered_at is null) = (reason is null)),
    check (confirmed or confirmed is null or reason <> '')
);
create index on membership.ask (jurisdiction, id) where answered_at is null;
create index on membership.ask (jurisdiction, person, id);
call tenant.isolate('membership.ask');
revoke update, delete on membership.ask from daiban_app;
grant update (confirmed, reason, answered_by, answered_by_name, answered_at) on membership.ask to daiban_app;

-- A confirmed ask: the person acts for the owner, from and to both included. Has the id of its ask.
create table membership.link (
    jurisdiction      text        not null,
    id                uuid        not null,
    person            uuid        not null,
    person_name       text        not null,
    owner             uuid        not null,
    owner_name        text        not null,
    capacity          text        not null,
    starts_on         date        not null,
    ends_on           date        not null,
    confirmed_by      uuid        not null,
    confirmed_by_name text        not null,
    confirmed_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, id) references membership.ask (jurisdiction, id),
    check (ends_on >= starts_on)
);
create index on membership.link (jurisdiction, person);
create index on membership.link (jurisdiction, owner, id);
call tenant.isolate('membership.link');
revoke update, delete on membership.link from daiban_app;
grant update (owner_name) on membership.link to daiban_app;

-- From this moment on the person does not act for the owner any more.
create table membership.ending (
    jurisdiction  text        not null,
    link          uuid        not null,
    reason        text        not null check (reason <> ''),
    ended_by      uuid        not null,
    ended_by_name text        not null,
    ended_at      timestamptz not null,
    primary key (jurisdiction, link),
    foreign key (jurisdiction, link) references membership.link (jurisdiction, id)
);
call tenant.isolate('membership.ending');
revoke update, delete on membership.ending from daiban_app;
