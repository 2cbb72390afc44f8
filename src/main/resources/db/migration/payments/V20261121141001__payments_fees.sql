-- What a provider keeps of each line is booked once. One name may stand for money that came and for the same going back.
alter table payments.report_line
    drop constraint report_line_pkey,
    drop constraint report_line_kind_check,
    add constraint report_line_kind_check check (kind in ('PAYMENT', 'REFUND', 'CHARGEBACK', 'PAYOUT', 'FEE', 'OTHER')),
    add column key       uuid not null unique default gen_random_uuid(),
    add column booked_at timestamptz,
    add primary key (provider, kind, id);

create index report_line_to_book on payments.report_line (currency) where fee <> 0 and booked_at is null;
