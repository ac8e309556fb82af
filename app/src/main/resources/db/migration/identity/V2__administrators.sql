-- Three separated administrators.
alter table identity.account drop constraint account_role_check;
alter table identity.account add constraint account_role_check
    check (role in ('OWNER', 'OFFICER', 'UNIT', 'BUREAU', 'SYSTEM', 'SECURITY', 'AUDIT'));
