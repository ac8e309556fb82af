-- Texts to be sent: what about, never to whom and never the words. The module it is about writes them when it leaves.
create table notice.text (
    jurisdiction text        not null,
    id           uuid        not null,
    kind         text        not null,
    about        uuid        not null,
    written_at   timestamptz not null,
    primary key (jurisdiction, id)
);
create index text_about on notice.text (jurisdiction, about);
call tenant.isolate('notice.text');
revoke update, delete on notice.text from daiban_app;

-- Each time one was handed to the gateway, or found not to be needed any more.
create table notice.text_try (
    jurisdiction text        not null,
    text         uuid        not null,
    number       int         not null,
    outcome      text        not null check (outcome in ('SENT', 'NOT_TAKEN', 'NOT_NEEDED')),
    tried_at     timestamptz not null,
    primary key (jurisdiction, text, number),
    foreign key (jurisdiction, text) references notice.text (jurisdiction, id)
);
call tenant.isolate('notice.text_try');
revoke update, delete on notice.text_try from daiban_app;
