-- Passwords are the matter of the module of credentials; no account ever had one here.
alter table identity.account drop column password;
