-- Large files come piece by piece and are kept so; what was stored whole stays as it is.
alter table document.document drop constraint document_type_check;
alter table document.document drop constraint document_size_check;
alter table document.document drop constraint document_check;
alter table document.document alter column content drop not null;
alter table document.document add constraint document_type_known
    check (type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'OFD', 'DWG'));
alter table document.document add constraint document_size_bounded check (size between 1 and 209715200);
alter table document.document add constraint document_content_whole
    check (content is null or (length(content) = size and size <= 20971520));

-- A file on its way, until it is kept or given up. The same file chosen again by the same person is the same row.
create table document.incoming (
    jurisdiction text        not null,
    id           uuid        not null,
    name         text        not null,
    size         bigint      not null check (size between 1 and 209715200),
    -- what the sender's machine says of the file: name, size and when it was last changed
    mark         text        not null,
    started_by   uuid        not null,
    started_at   timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, started_by, mark)
);
-- never changed, but locked while a piece is added: that takes the right to change it
call tenant.isolate('document.incoming');

-- The pieces of a file on its way or kept, all but the last 512 KiB long.
create table document.piece (
    jurisdiction text  not null,
    document     uuid  not null,
    number       int   not null check (number between 0 and 399),
    content      bytea not null check (length(content) between 1 and 524288),
    primary key (jurisdiction, document, number)
);
alter table document.piece alter column content set storage external;
call tenant.isolate('document.piece');
revoke update on document.piece from daiban_app;

create function document.stays() returns trigger
    language plpgsql as $$
begin
    if exists (select from document.document d where d.jurisdiction = old.jurisdiction and d.id = old.document) then
        raise exception 'a piece of a kept document stays' using errcode = 'DB001';
    end if;
    return old;
end $$;
create trigger stays before delete on document.piece for each row execute function document.stays();
