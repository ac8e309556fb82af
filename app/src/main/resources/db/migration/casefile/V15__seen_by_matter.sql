-- Asked by the policies of what belongs to a matter of a project: whether the present person may see its case file.
create function casefile.is_seen(of_jurisdiction text, of_project uuid, of_matter text) returns boolean
    language sql stable as $$
select exists (select from casefile.case_file c
               where c.jurisdiction = of_jurisdiction and c.project = of_project and c.matter = of_matter)
$$;
