-- That the owner is told by a text of what the window did: once of each kind since the owner last said something.
create table request.told (
    jurisdiction text        not null,
    id           uuid        not null,
    request      uuid        not null,
    kind         text        not null,
    since        int         not null,
    told_at      timestamptz not null,
    primary key (jurisdiction, id),
    unique (jurisdiction, request, kind, since),
    foreign key (jurisdiction, request) references request.service_request (jurisdiction, id)
);
call tenant.isolate('request.told');
call tenant.confine('request.told',
    'exists (select from request.service_request r where r.jurisdiction = told.jurisdiction and r.id = told.request)');
revoke update, delete on request.told from daiban_app;
