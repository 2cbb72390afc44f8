-- When a provider that asks before it takes money was last told that it may.
alter table payments.payment add column consented_at timestamptz;
