create schema party;

-- The pairs of neighbouring characters of a text: most Chinese terms have two, for which trigrams find nothing.
create function party.pairs(words text) returns text[]
    language sql immutable parallel safe as $$
select coalesce(array_agg(distinct substr(lower(words), place, 2)), '{}')
from generate_series(1, greatest(length(words) - 1, 0)) as place
$$;

create table party.owner (
    jurisdiction  text        not null,
    id            uuid        not null,
    name          text        not null,
    credit_code   text        not null check (credit_code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    contact       text        not null,
    phone         text        not null,
    registered_by text        not null,
    registered_at timestamptz not null,
    version       int         not null default 1,
    pairs         text[]      not null generated always as (party.pairs(name)) stored,
    primary key (jurisdiction, id),
    unique (jurisdiction, credit_code)
);
create index on party.owner using gin (pairs);
call tenant.isolate('party.owner');
