-- The same money is set aside once, and found by its name.
create unique index payment_suspended_money on payments.payment (provider, suspended_money) where suspended_money is not null;
