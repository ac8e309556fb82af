create schema identity;

create table identity.account (
    jurisdiction text        not null,
    id           uuid        not null,
    user_name    text        not null,
    name         text        not null,
    role         text        not null check (role in ('OWNER', 'OFFICER', 'UNIT', 'BUREAU')),
    what         text        not null default '',
    unit         uuid,
    owner        uuid,
    password     text,
    demo         boolean     not null default false,
    opened_at    timestamptz not null default now(),
    primary key (jurisdiction, id),
    unique (jurisdiction, user_name),
    check (demo or password is not null)
);
call tenant.isolate('identity.account');
