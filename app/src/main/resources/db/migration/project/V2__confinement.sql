call tenant.confine('project.project', 'owner = (select tenant.owner())');
call tenant.confine('project.admission',
    'exists (select from project.project p where p.jurisdiction = admission.jurisdiction and p.id = admission.project)');

-- Asked by the policies of what hangs on a project: whether the present person may see the project itself.
create function project.is_seen(of_jurisdiction text, project uuid) returns boolean
    language sql stable as $$
select exists (select from project.project where jurisdiction = of_jurisdiction and id = is_seen.project)
$$;
