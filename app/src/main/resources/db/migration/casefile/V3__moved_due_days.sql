-- The list of due days that a version of the calendar moved.
create index due_record_calendar on casefile.due_record (jurisdiction, calendar_version, case_file, measure);
