-- A unit that records its own decision begins the watch over it: who sees the case file may.
drop policy confined on validity.watch;
call tenant.confine('validity.watch', 'owner = (select tenant.owner()) or casefile.is_seen(jurisdiction, case_file)');
