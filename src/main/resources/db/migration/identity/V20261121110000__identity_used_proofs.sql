-- Proofs made elsewhere are taken once. What has expired is refused by its own date and need not be kept.
create table identity.used_proof (
    hash  text        primary key,                    -- hex SHA-256 of the proof
    until timestamptz not null
);

create index used_proof_until on identity.used_proof (until);
