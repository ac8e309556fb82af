-- The last entry, read behind the lock that lets one writer of a jurisdiction in at a time. Two steps in one call: a single
-- statement would read before it waits, and two entries would follow the same one.
create function audit.head(code text) returns table (number bigint, digest text)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('audit ' || code, 0));
    return query select e.number, e.digest from audit.entry e where e.jurisdiction = code order by e.number desc limit 1;
end $$;

-- Lists go by time, the newest first; the number tells entries of the same moment apart.
drop index audit.entry_at;
drop index audit.entry_account;
drop index audit.entry_kind;
create index entry_at on audit.entry (jurisdiction, at, number);
create index entry_account on audit.entry (jurisdiction, account, at, number);
create index entry_kind on audit.entry (jurisdiction, kind, at, number);

-- Each time the chain was reckoned anew. Where all was well, number and digest of its last entry are a seal: the next
-- verification finds a chain that ends before it, or that was written anew.
create table audit.verification (
    jurisdiction text        not null,
    id           uuid        not null,
    at           timestamptz not null,
    account      uuid,
    name         text        not null,
    entries      bigint      not null,
    head         text        not null check (head ~ '^[0-9a-f]{64}$'),
    broken       bigint      check (broken > 0),
    reason       text        not null check ((reason = '') = (broken is null)),
    primary key (jurisdiction, id)
);
create index verification_seal on audit.verification (jurisdiction, entries) where broken is null;
call tenant.isolate('audit.verification');
revoke update, delete, truncate on audit.verification from daiban_app;
