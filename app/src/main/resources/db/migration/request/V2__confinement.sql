call tenant.confine('request.service_request', 'project.is_seen(jurisdiction, project)');
