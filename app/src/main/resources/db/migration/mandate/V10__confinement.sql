call tenant.confine('mandate.mandate', 'owner = (select tenant.owner())');
call tenant.confine('mandate.signature',
    'exists (select from mandate.mandate m where m.jurisdiction = signature.jurisdiction and m.id = signature.mandate)');
call tenant.confine('mandate.passing_on',
    'exists (select from mandate.mandate m where m.jurisdiction = passing_on.jurisdiction and m.id = passing_on.mandate)');
call tenant.confine('mandate.ending',
    'exists (select from mandate.mandate m where m.jurisdiction = ending.jurisdiction and m.id = ending.mandate)');
