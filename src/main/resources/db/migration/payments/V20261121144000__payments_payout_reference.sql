-- Reports name payouts by what the provider calls them.
create index payout_by_reference on payments.payout (reference) where reference is not null;
