-- The unit or the party this transaction is confined to, beside its jurisdiction; null is not confined.
create function tenant.unit() returns uuid
    language sql stable parallel safe as $$ select nullif(current_setting('app.unit', true), '')::uuid $$;

create function tenant.owner() returns uuid
    language sql stable parallel safe as $$ select nullif(current_setting('app.owner', true), '')::uuid $$;

-- Passed through once by a table with rows of owners or units. Somebody confined touches only the rows the condition
-- names; it may speak of tenant.owner() and tenant.unit(). The policy narrows the one of the jurisdiction and never widens it.
create procedure tenant.confine(tenant_table regclass, theirs text)
    language plpgsql as $$
begin
    execute format(
        'create policy confined on %s as restrictive using (((select tenant.owner()) is null and (select tenant.unit()) is null) or (%s))',
        tenant_table, theirs);
end $$;
