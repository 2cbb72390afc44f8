-- What pages of the administration ask for. Only cold entries go into the first: the others have their numbers.
create index entry_of_cold on wallet.entry (account, transfer, leg) where seq is null;
create index transfer_by_time on wallet.transfer using brin (at);
