-- What an owner answered without signing in, kept under a code only the owner knows. Nothing personal, never changed: saving again makes a new code.
create table roadmap.saved_answers (
    jurisdiction      text        not null,
    code              text        not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    answers           jsonb       not null,
    set_aside         text[]      not null,
    start_on          date        not null,
    limits            text        not null check (limits in ('PROMISED', 'STATUTORY')),
    choices           text[]      not null,
    preparation       int         not null check (preparation between 0 and 3650),
    catalogue_version int         not null,
    saved_at          timestamptz not null,
    primary key (jurisdiction, code)
);
call tenant.isolate('roadmap.saved_answers');
revoke update, delete on roadmap.saved_answers from daiban_app;
