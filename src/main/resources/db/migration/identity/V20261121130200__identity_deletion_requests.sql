-- What came of requests for deletion that another site passed on. Nothing here says whose they were.
create table identity.deletion_request (
    code_hash text        primary key check (length(code_hash) = 64),
    state     text        not null check (state in ('NOTHING', 'UNLINKED', 'ERASED', 'REFUSED')),
    reason    text,                                   -- the code of what stands in the way
    asked_at  timestamptz not null,
    check ((state = 'REFUSED') = (reason is not null))
);
