create schema unit;

create table unit.unit (
    jurisdiction text not null,
    id           uuid not null,
    name         text not null,
    kind         text not null check (kind in ('市级部门', '上级部门', '公用企业')),
    duty_phone   text,
    primary key (jurisdiction, id),
    unique (jurisdiction, name)
);
call tenant.isolate('unit.unit');

create table unit.handles (
    jurisdiction text not null,
    matter       text not null,
    unit         uuid not null,
    primary key (jurisdiction, matter),
    foreign key (jurisdiction, unit) references unit.unit
);
create index handles_unit on unit.handles (jurisdiction, unit);
call tenant.isolate('unit.handles');
