-- The bank's references that an operator has noted, each for one payment.
create table payments.arrival (
    reference  text        primary key,
    payment_id uuid        not null references payments.payment,
    at         timestamptz not null
);
