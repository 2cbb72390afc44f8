-- What banks did and providers do not tell programs: one of the staff has read it, another one agrees that it is booked.
create table payments.chargeback (
    id         uuid        primary key,
    payment_id uuid        not null references payments.payment (id),
    user_id    uuid        not null,                             -- who paid; no foreign keys across modules
    kind       text        not null check (kind in ('TAKEN_BACK', 'GIVEN_BACK')),
    amount     bigint      not null check (amount > 0),
    currency   text        not null,
    reference  text        not null,
    reason     text        not null,
    asked_by   uuid        not null check (asked_by <> user_id),
    asked_at   timestamptz not null,
    decided_by uuid check (decided_by <> user_id),
    decided_at timestamptz,
    booked     boolean,
    answer     text,
    constraint chargeback_decided check
        ((decided_by is null) = (decided_at is null) and (decided_by is null) = (booked is null)
         and (decided_by is null) = (answer is null)),
    constraint chargeback_takes_two check (not booked or decided_by <> asked_by)
);

create unique index chargeback_open on payments.chargeback (payment_id) where decided_by is null;
create index chargeback_of_user on payments.chargeback (user_id);
