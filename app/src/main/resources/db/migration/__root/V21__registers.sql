-- What everybody may read and only its own jurisdiction adds to: which counties have adopted, and how they call themselves.
create procedure tenant.register(register_table regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', register_table);
    execute format('alter table %s force row level security', register_table);
    execute format('create policy public_register on %s for select using (true)', register_table);
    execute format('create policy own_entry on %s for insert with check (jurisdiction = (select tenant.jurisdiction()))', register_table);
    execute format('revoke update, delete, truncate on %s from daiban_app', register_table);
end $$;

-- What a jurisdiction publishes for its city: a row is there as long as it is shared and gone when it is not.
create procedure tenant.publish(published_table regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', published_table);
    execute format('alter table %s force row level security', published_table);
    execute format('create policy own_jurisdiction on %s using (jurisdiction = (select tenant.jurisdiction())) with check (jurisdiction = (select tenant.jurisdiction()))', published_table);
    execute format('create policy read_by_city on %s for select using (city = (select tenant.jurisdiction()))', published_table);
end $$;
