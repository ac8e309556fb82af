-- 核定: who confirmed which value by which document, or withdrew it. The newest record of a value counts; a value nobody
-- confirmed is 待核定, so another value in a later version of the catalogue is 待核定 again by itself.
create table catalogue.confirmation (
    jurisdiction text        not null,
    number       int         not null check (number > 0),
    figure       text        not null,
    value        text        not null,
    words        text        not null,
    kind         text        not null check (kind in ('CONFIRMED', 'WITHDRAWN')),
    document     text        not null,
    unit         text        not null,
    confirmed_by text        not null,
    confirmed_on date        not null,
    note         text        not null,
    account      uuid        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    primary key (jurisdiction, number, figure)
);
create index confirmation_by_figure on catalogue.confirmation (jurisdiction, figure, number);
call tenant.isolate('catalogue.confirmation');
revoke update, delete on catalogue.confirmation from daiban_app;
