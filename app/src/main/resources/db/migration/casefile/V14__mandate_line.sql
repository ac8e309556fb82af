-- The line of the mandate an act rests on; acts recorded before have none.
alter table casefile.event add column mandate_line text not null default '';
create index event_mandate on casefile.event (jurisdiction, mandate, happened_on desc, case_file, number) where mandate is not null;
