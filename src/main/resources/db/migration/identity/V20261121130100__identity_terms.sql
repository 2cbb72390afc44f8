-- Which editions of the terms and of the page on privacy somebody accepted, and on which way in.
create table identity.terms_acceptance (
    account_id uuid        not null references identity.account (id),
    document   text        not null check (document in ('TERMS', 'PRIVACY')),
    version    text        not null check (length(version) between 1 and 100),
    at         timestamptz not null,
    way        text        not null check (length(way) between 1 and 20),
    primary key (account_id, document, version)
);
