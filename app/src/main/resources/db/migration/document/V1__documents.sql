create schema document;

create table document.document (
    jurisdiction   text        not null,
    id             uuid        not null,
    name           text        not null,
    type           text        not null check (type in ('PDF', 'PNG', 'JPEG')),
    size           bigint      not null check (size between 1 and 20971520),
    sha256         text        not null,
    content        bytea       not null,
    stored_by      uuid        not null,
    stored_by_name text        not null,
    stored_at      timestamptz not null,
    primary key (jurisdiction, id),
    check (length(content) = size)
);
-- scans do not compress, and an uncompressed value can be read slice by slice
alter table document.document alter column content set storage external;
call tenant.isolate('document.document');
revoke update, delete on document.document from daiban_app;
