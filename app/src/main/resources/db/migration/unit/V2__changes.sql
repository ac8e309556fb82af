alter table unit.unit drop constraint unit_kind_check;
alter table unit.unit add constraint unit_kind_check
    check (kind in ('市级部门', '县级部门', '上级部门', '公用企业', '内设科室', '下属单位'));

alter table unit.unit add column parent uuid;
alter table unit.unit add column closed_on date;
alter table unit.unit add column version int not null default 0;
-- Checking the rows already there would ask for a jurisdiction, and no migration has one; all of them have no parent yet.
alter table unit.unit add foreign key (jurisdiction, parent) references unit.unit (jurisdiction, id) not valid;
create index unit_parent on unit.unit (jurisdiction, parent);

-- What was done to a unit: who, when, why. The row of the unit is how it is now.
create table unit.change (
    jurisdiction     text        not null,
    id               uuid        not null,
    unit             uuid        not null,
    what             text        not null,
    was              text        not null,
    becomes          text        not null,
    happened_on      date        not null,
    reason           text        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (jurisdiction, id),
    foreign key (jurisdiction, unit) references unit.unit (jurisdiction, id)
);
create index change_unit on unit.change (jurisdiction, unit, id);
call tenant.isolate('unit.change');
call tenant.confine('unit.change', 'unit = (select tenant.unit())');
revoke update, delete on unit.change from daiban_app;
