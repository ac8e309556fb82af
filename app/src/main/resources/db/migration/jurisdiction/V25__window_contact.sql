-- Where people find the agency window; the newest statement holds. What is not known stays empty.
create table jurisdiction.window_contact (
    jurisdiction text        not null,
    version      integer     not null check (version > 0),
    address      text        not null,
    hours        text        not null,
    phone        text        not null,
    source       text        not null,
    set_by       uuid        not null,
    set_by_name  text        not null,
    set_at       timestamptz not null,
    primary key (jurisdiction, version)
);
call tenant.isolate('jurisdiction.window_contact');
revoke update, delete on jurisdiction.window_contact from daiban_app;
