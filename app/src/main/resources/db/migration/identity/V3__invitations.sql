-- An account is opened without any secret and without a role; who opened, granted, closed, when and why are dated records.
alter table identity.account alter column role drop not null;
alter table identity.account drop constraint account_check;
alter table identity.account
    add column opened_by      uuid,
    add column opened_by_name text not null default '',
    add column closed_at      timestamptz,
    add column closed_by      uuid,
    add column closed_by_name text,
    add column closed_why     text,
    add check ((closed_at is null) = (closed_why is null));
create index account_role on identity.account (jurisdiction, role) where closed_at is null;

-- Each grant of a role; the newest is in force, null takes the role away.
create table identity.role_grant (
    jurisdiction    text        not null,
    account         uuid        not null,
    number          int         not null check (number > 0),
    role            text,
    reason          text        not null,
    granted_at      timestamptz not null,
    granted_by      uuid,
    granted_by_name text        not null,
    primary key (jurisdiction, account, number),
    foreign key (jurisdiction, account) references identity.account (jurisdiction, id)
);
call tenant.isolate('identity.role_grant');
revoke update, delete, truncate on identity.role_grant from daiban_app;

-- One-time codes, kept as a digest: the first entry into a new account, and a reset. The newest of an account counts; it ends
-- by being used once or by its day.
create table identity.one_time_code (
    jurisdiction   text        not null,
    account        uuid        not null,
    number         int         not null check (number > 0),
    digest         text        not null,
    reason         text        not null,
    issued_at      timestamptz not null,
    issued_by      uuid,
    issued_by_name text        not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    primary key (jurisdiction, account, number),
    foreign key (jurisdiction, account) references identity.account (jurisdiction, id)
);
call tenant.isolate('identity.one_time_code');
revoke delete, truncate on identity.one_time_code from daiban_app;
revoke update on identity.one_time_code from daiban_app;
grant update (used_at) on identity.one_time_code to daiban_app;
