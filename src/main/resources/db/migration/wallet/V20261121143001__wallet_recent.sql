-- Once a day the whole ledger is looked through, every hour what came since: which of both it was, and the last seal it saw.
alter table wallet.inspection add column whole boolean not null default true;
alter table wallet.inspection add column seal  bigint  not null default 0;
