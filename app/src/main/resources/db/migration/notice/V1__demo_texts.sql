create schema notice;

-- What the demo would have sent to phones. Outside the demo nothing is written here.
create table notice.demo_text (
    jurisdiction text        not null,
    id           uuid        not null,
    phone        text        not null,
    text         text        not null,
    sent_at      timestamptz not null,
    primary key (jurisdiction, id)
);
call tenant.isolate('notice.demo_text');
