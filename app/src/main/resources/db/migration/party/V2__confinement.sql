call tenant.confine('party.owner', 'id = (select tenant.owner())');
