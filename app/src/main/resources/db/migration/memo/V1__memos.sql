create schema memo;

-- What somebody wants to be reminded of on a day; nobody else reads it.
create table memo.memo (
    jurisdiction text        not null,
    id           uuid        not null,
    account      uuid        not null,
    about_kind   text        check (about_kind in ('PROJECT', 'CASE_FILE')),
    about        uuid,
    about_name   text        not null,
    words        text        not null check (words <> ''),
    due_on       date        not null,
    made_at      timestamptz not null,
    settled_at   timestamptz,
    primary key (jurisdiction, id),
    check ((about is null) = (about_kind is null))
);
call tenant.isolate('memo.memo');
call tenant.confine('memo.memo', 'false');
create index memo_open on memo.memo (jurisdiction, account, due_on, id) where settled_at is null;
create index memo_about on memo.memo (jurisdiction, about, account) where settled_at is null;
