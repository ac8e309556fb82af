create schema person;

-- A natural person who comes for an owner. The name is empty until an identity service or an officer vouched for it.
create table person.person (
    jurisdiction text        not null,
    id           uuid        not null,
    name         text        not null default '',
    opened_at    timestamptz not null,
    primary key (jurisdiction, id)
);
call tenant.isolate('person.person');
revoke delete on person.person from daiban_app;

-- By what a person proves to be the same one again: an issuer and its subject, or a phone. Never an address of either kind
-- that an issuer merely tells.
create table person.entry (
    jurisdiction text        not null,
    issuer       text        not null,
    subject      text        not null,
    person       uuid        not null,
    joined_at    timestamptz not null,
    primary key (jurisdiction, issuer, subject),
    unique (jurisdiction, person, issuer),
    foreign key (jurisdiction, person) references person.person (jurisdiction, id)
);
call tenant.isolate('person.entry');
revoke update, delete on person.entry from daiban_app;

-- A code sent to a phone: kept as a hash, counted in tries, used once.
create table person.code (
    jurisdiction text        not null,
    id           uuid        not null,
    phone        text        not null,
    hash         text        not null,
    sent_at      timestamptz not null,
    tries        int         not null default 0,
    used_at      timestamptz,
    primary key (jurisdiction, id)
);
create index on person.code (jurisdiction, phone, sent_at);
call tenant.isolate('person.code');
revoke delete on person.code from daiban_app;
