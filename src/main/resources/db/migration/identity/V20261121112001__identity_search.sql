-- People are found by parts of their names, wrong letters forgiven.
create extension if not exists pg_trgm schema public;

create index account_names on identity.account
    using gin (lower(username || ' ' || display_name) public.gin_trgm_ops);
