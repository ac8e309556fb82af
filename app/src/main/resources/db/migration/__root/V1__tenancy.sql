-- The app's role reads and writes what the owner makes, and owns nothing.
alter default privileges grant usage on schemas to daiban_app;
alter default privileges grant select, insert, update, delete on tables to daiban_app;
alter default privileges grant usage on sequences to daiban_app;

create schema tenant;

-- The jurisdiction of this transaction. Unset and empty are errors, never "all rows" and never "no rows".
create function tenant.jurisdiction() returns text
    language plpgsql stable parallel safe as $$
declare
    code text := current_setting('app.jurisdiction', true);
begin
    if code is null or code = '' then
        raise exception 'no jurisdiction is set for this transaction' using errcode = 'DB001';
    end if;
    return code;
end $$;

-- Every tenant table is passed through here once: rows of other jurisdictions are neither seen nor written, not even by the owner.
create procedure tenant.isolate(tenant_table regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy own_jurisdiction on %s using (jurisdiction = (select tenant.jurisdiction())) with check (jurisdiction = (select tenant.jurisdiction()))', tenant_table);
end $$;

-- One row per command that had its effect: the same key again gets the same answer.
create table tenant.command (
    jurisdiction text        not null,
    key          uuid        not null,
    result       text,
    taken_at     timestamptz not null default now(),
    primary key (jurisdiction, key)
);
call tenant.isolate('tenant.command');
