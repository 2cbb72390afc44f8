-- Nothing has written or read these since events are kept as they came.
alter table payments.event
    drop column outcome,
    drop column amount,
    drop column currency;
