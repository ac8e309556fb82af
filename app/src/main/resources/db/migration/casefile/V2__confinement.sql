call tenant.confine('casefile.case_file', 'owner = (select tenant.owner()) or unit = (select tenant.unit())');
call tenant.confine('casefile.event',
    'exists (select from casefile.case_file f where f.jurisdiction = event.jurisdiction and f.id = event.case_file)');
call tenant.confine('casefile.due_record',
    'exists (select from casefile.case_file f where f.jurisdiction = due_record.jurisdiction and f.id = due_record.case_file)');

-- Every case file of a project, for whoever already sees one of them: a unit must know whether what comes before its own
-- matter is done. The only opening in the confinement; it closes before the function answers.
create function casefile.of_project(of_jurisdiction text, of_project uuid) returns setof casefile.case_file
    language plpgsql as $$
declare
    confined_unit text := coalesce(current_setting('app.unit', true), '');
    confined_owner text := coalesce(current_setting('app.owner', true), '');
begin
    perform set_config('app.unit', '', true), set_config('app.owner', '', true);
    return query select * from casefile.case_file where jurisdiction = of_jurisdiction and project = of_project;
    perform set_config('app.unit', confined_unit, true), set_config('app.owner', confined_owner, true);
end $$;
