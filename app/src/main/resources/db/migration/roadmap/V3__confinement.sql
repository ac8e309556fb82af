call tenant.confine('roadmap.version', 'project.is_seen(jurisdiction, project)');
call tenant.confine('roadmap.approval', 'project.is_seen(jurisdiction, project)');
