-- What somebody sends who knows no more than an address stands beside the appeal of whom it is about, never in its place.
alter table identity.appeal add column proven boolean not null default true;
alter table identity.appeal drop constraint appeal_account_id_lock_n_key;
alter table identity.appeal add constraint appeal_of_lock unique (account_id, lock_n, proven);
drop index identity.appeal_open;
create unique index appeal_open on identity.appeal (account_id, proven) where state = 'OPEN';
