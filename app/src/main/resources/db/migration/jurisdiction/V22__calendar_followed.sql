-- Which calendar of the city each calendar of a county was made from.
create table jurisdiction.calendar_followed (
    jurisdiction text    not null,
    version      integer not null,
    city_version integer not null,
    primary key (jurisdiction, version),
    foreign key (jurisdiction, version) references jurisdiction.calendar_version (jurisdiction, version)
);
call tenant.isolate('jurisdiction.calendar_followed');
revoke update, delete on jurisdiction.calendar_followed from daiban_app;
