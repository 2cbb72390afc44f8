-- A refund that was not made because the payer's bank has the money comes home when the bank gives it back.
alter table payments.refund
    drop constraint refund_state_check,
    add constraint refund_state_check check (state in ('ASKED', 'DONE', 'TAKEN', 'FAILED'));
