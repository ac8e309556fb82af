-- Asked by the policies of what hangs on one case file: whether the present person may see it.
create function casefile.is_seen(of_jurisdiction text, of_case_file uuid) returns boolean
    language sql stable as $$
select exists (select from casefile.case_file c where c.jurisdiction = of_jurisdiction and c.id = of_case_file)
$$;
