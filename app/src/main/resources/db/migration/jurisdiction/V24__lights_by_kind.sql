-- A threshold may be of one kind of matter only; one without figures takes that back, and the usual one counts again.
alter table jurisdiction.light_policy
    add column kind text not null default '',
    alter column yellow_working_days drop not null,
    alter column yellow_percent drop not null,
    add check ((yellow_working_days is null) = (yellow_percent is null)),
    add check (kind <> '' or yellow_working_days is not null);
