package dev.fairground.payments.reconciliation;

/** Says in SQL when a line {@code l} of a provider has its counterpart with us. */
final class Matching {
    static final String MATCHED = """
            case l.kind
            when 'FEE' then true
            when 'PAYMENT' then exists (
                select 1
                  from payments.payment as p
                 where p.provider = l.provider
                   and (p.money_reference = l.money and p.amount = l.amount and p.currency = l.currency
                        or p.suspended_money = l.money))
            when 'REFUND' then exists (
                select 1
                  from payments.refund as r
                  join payments.payment as p on p.id = r.payment_id
                 where p.provider = l.provider
                   and r.money = l.money and r.reference = l.id and r.amount = l.amount and r.state = 'DONE')
            when 'CHARGEBACK' then exists (
                select 1
                  from payments.payment as p
                 where p.provider = l.provider and p.money_reference = l.money and p.disputes > 0)
            when 'PAYOUT' then exists (
                select 1
                  from payments.payout as o
                 where o.method = l.provider
                   and (o.id = case when l.money ~ '^[0-9a-f-]{36}$' then l.money::uuid end or o.reference = l.money)
                   and o.amount - o.fee = l.amount and o.currency = l.currency and o.state = 'PAID')
            else false end
            """;

    private Matching() {}
}
