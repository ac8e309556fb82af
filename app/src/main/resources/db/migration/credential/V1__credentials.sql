create schema credential;

-- The rules of signing in, each setting a dated record; the newest is in force.
create table credential.policy (
    jurisdiction         text        not null,
    version              int         not null check (version > 0),
    shortest             int         not null check (shortest between 8 and 64),
    expires_after_days   int         not null check (expires_after_days between 0 and 3650),
    remembered           int         not null check (remembered between 0 and 24),
    failures_before_lock int         not null check (failures_before_lock between 3 and 10),
    lock_minutes         int         not null check (lock_minutes between 1 and 1440),
    idle_minutes         int         not null check (idle_minutes between 5 and 480),
    longest_hours        int         not null check (longest_hours between 1 and 24),
    sessions_at_once     int         not null check (sessions_at_once between 1 and 10),
    reason               text        not null,
    set_by               uuid        not null,
    set_by_name          text        not null,
    set_at               timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('credential.policy');
revoke update, delete, truncate on credential.policy from daiban_app;

-- Passwords, the newest of an account is the one that counts, unless a one-time code was issued after it. A digest changes
-- only when it is made anew by a stronger method from the same password.
create table credential.password (
    jurisdiction text        not null,
    account      uuid        not null,
    number       int         not null check (number > 0),
    digest       text        not null,
    set_at       timestamptz not null,
    primary key (jurisdiction, account, number)
);
call tenant.isolate('credential.password');
revoke update, delete, truncate on credential.password from daiban_app;
grant update (digest) on credential.password to daiban_app;

-- Second factors. One that was offered counts from its confirmation to its end. last_step is the last half-minute whose
-- code was taken: none of that or before is taken again.
create table credential.second_factor (
    jurisdiction text        not null,
    account      uuid        not null,
    number       int         not null check (number > 0),
    secret       bytea       not null,
    offered_at   timestamptz not null,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    ended_by     text,
    ended_why    text,
    last_step    bigint      not null default 0,
    primary key (jurisdiction, account, number),
    check ((ended_at is null) = (ended_why is null))
);
create unique index second_factor_in_force on credential.second_factor (jurisdiction, account)
    where confirmed_at is not null and ended_at is null;
call tenant.isolate('credential.second_factor');
revoke delete, truncate on credential.second_factor from daiban_app;

-- Recovery codes; those of the newest batch count.
create table credential.recovery_code (
    jurisdiction text        not null,
    account      uuid        not null,
    batch        int         not null check (batch > 0),
    number       int         not null check (number > 0),
    digest       text        not null,
    made_at      timestamptz not null,
    used_at      timestamptz,
    primary key (jurisdiction, account, batch, number)
);
call tenant.isolate('credential.recovery_code');
revoke update, delete, truncate on credential.recovery_code from daiban_app;
grant update (used_at) on credential.recovery_code to daiban_app;

-- How often signing in under a user name failed in a row, whether such an account is there or not.
create table credential.tries (
    jurisdiction text        not null,
    user_name    text        not null,
    failures     int         not null,
    last_at      timestamptz not null,
    wait_until   timestamptz not null,
    primary key (jurisdiction, user_name)
);
create index tries_last_at on credential.tries (jurisdiction, last_at);
call tenant.isolate('credential.tries');

-- Each time a user name was locked, and who unlocked it before its time.
create table credential.lock (
    jurisdiction     text        not null,
    id               uuid        not null,
    user_name        text        not null,
    failures         int         not null,
    locked_at        timestamptz not null,
    until            timestamptz not null,
    unlocked_at      timestamptz,
    unlocked_by_name text,
    unlocked_why     text,
    primary key (jurisdiction, id),
    check ((unlocked_at is null) = (unlocked_why is null))
);
create index lock_user_name on credential.lock (jurisdiction, user_name, until);
call tenant.isolate('credential.lock');
revoke delete, truncate on credential.lock from daiban_app;
