-- How often a payment was taken back by its payer's bank: the number of the transfer, and how old news of a dispute are told from new ones.
alter table payments.payment
    add column disputes int not null default 0 check (disputes >= 0);

update payments.payment set disputes = 1 where state = 'DISPUTED';

create index payment_disputed on payments.payment (user_id) where state = 'DISPUTED';
