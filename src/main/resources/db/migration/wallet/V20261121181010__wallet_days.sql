-- Transfers are written in the order of time, so that the smallest of indexes finds the days somebody asks about.
create index transfer_by_day on wallet.transfer using brin (at);
