-- The desk asks which mandates end soon.
create index on mandate.mandate (jurisdiction, ends_on);
