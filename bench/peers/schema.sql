-- The server-side peers: one call does what the program does in several statements, and writes the same rows.
set client_min_messages = warning;
drop schema if exists bench cascade;
create schema bench;

-- Who hears of a purchase: filled from what the program wrote, so that a peer writes as many rows.
create table bench.listener (listener text primary key);

-- Numbers scattered over the index like the program's, each once: an odd factor turns 32 bits round without a clash.
create sequence bench.number cache 1000;
create function bench.order_number() returns text language sql volatile as $$
    select lpad(upper(to_hex((nextval('bench.number') * 2654435761) & 4294967295)), 8, '0')
$$;

create function bench.purchase(p_buyer uuid, p_lot uuid, p_quantity integer) returns uuid language plpgsql as $$
declare
    v_order uuid := uuidv7();
    v_now timestamptz := clock_timestamp();
    v_lot market.lot;
    v_kind text;
    v_spend wallet.account;
    v_account wallet.account;
    v_gross bigint;
    v_transfer bigint;
    v_escrow bigint;
    v_event bigint;
begin
    insert into commands.command (user_id, route, key, hash, object_id, at)
    values (p_buyer, 'POST /api/v1/market/orders', gen_random_uuid()::text, repeat('0', 64), v_order, v_now)
        on conflict do nothing;
    if not found then
        raise exception 'the key was used before';
    end if;

    select * into strict v_lot from market.lot where id = p_lot for update;
    select kind into strict v_kind from market.category where id = v_lot.category_id;
    if v_lot.state <> 'ACTIVE' or v_lot.available < p_quantity then
        raise exception 'out of stock';
    end if;
    v_gross := v_lot.unit_price * p_quantity;

    for v_account in
        select * from wallet.account where owner = 'user:' || p_buyer and currency = 'RUB' order by id for update
    loop
        if v_account.purpose = 'spend' then
            v_spend := v_account;
        end if;
    end loop;
    if v_spend.balance < v_gross then
        raise exception 'insufficient funds';
    end if;

    insert into market.stock_move (lot_id, order_id, units, reason, at)
    values (p_lot, v_order, -p_quantity, 'SOLD', v_now);
    update market.lot
       set available = available - p_quantity,
           state = case when available = p_quantity then 'SOLD' else state end
     where id = p_lot;

    insert into market.snapshot (lot_id, lot_version, category_id, kind, title, description, attrs, unit_price, unit_size)
    values (p_lot, v_lot.version, v_lot.category_id, v_kind, v_lot.title, v_lot.description, v_lot.attrs,
            v_lot.unit_price, v_lot.unit_size)
        on conflict do nothing;
    insert into market.order_event (order_id, n, type, actor, state, at)
    values (v_order, 1, 'PAID', 'BUYER', 'PAID', v_now);
    insert into market.order_timer (order_id, kind, due_at, version)
    values (v_order, 'SILENT_REFUND', v_now + interval '1 day', 1);
    insert into market.order_ (id, number, buyer_id, seller_id, lot_id, lot_version, state, version, quantity, currency,
                               gross, commission, commission_rule, from_spend, from_earned, message, fields, paid_at,
                               deliver_by, auto_confirm_hours, hold_hours)
    values (v_order, bench.order_number(), p_buyer, v_lot.seller_id, p_lot, v_lot.version, 'PAID', 1, p_quantity,
            'RUB', v_gross, least(v_gross, greatest(1000, least(50000, v_gross * 500 / 10000))), 'GLOBAL', v_gross, 0,
            '', '{}', v_now, v_now + make_interval(mins => v_lot.delivery_minutes + 30), 72, 72);

    insert into wallet.transfer (at, kind, reference)
    values (v_now, 'purchase', 'order:' || v_order || ':1') returning id into v_transfer;
    insert into wallet.account (owner, currency, purpose, balance, seq)
    values ('order:' || v_order, 'RUB', 'escrow', v_gross, 1) returning id into v_escrow;
    update wallet.account set balance = balance - v_gross, seq = seq + 1 where id = v_spend.id;
    insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
    values (v_transfer, v_spend.id, -v_gross, v_spend.balance - v_gross, v_spend.seq + 1, 1),
           (v_transfer, v_escrow, v_gross, v_gross, 1, 2);

    insert into events.event (name, type, version, at, subject, data)
    values (uuidv7(), 'market.order-paid', 1, v_now, 'order:' || v_order,
            jsonb_build_object('order', v_order, 'lot', p_lot, 'buyer', p_buyer, 'seller', v_lot.seller_id))
    returning id into v_event;
    insert into events.delivery (listener, subject, event_id, due_at)
    select l.listener, 'order:' || v_order, v_event, v_now
      from bench.listener as l;
    return v_order;
end $$;

create function bench.transfer(p_from uuid, p_to uuid, p_amount bigint) returns void language plpgsql as $$
declare
    v_from wallet.account;
    v_to wallet.account;
    v_account wallet.account;
    v_transfer bigint;
begin
    for v_account in
        select * from wallet.account
         where owner in ('user:' || p_from, 'user:' || p_to) and currency = 'RUB' order by id for update
    loop
        if v_account.purpose = 'spend' and v_account.owner = 'user:' || p_from then
            v_from := v_account;
        elsif v_account.purpose = 'spend' then
            v_to := v_account;
        end if;
    end loop;
    if v_from.balance < p_amount then
        raise exception 'insufficient funds';
    end if;
    insert into wallet.transfer (at, kind, reference)
    values (clock_timestamp(), 'bench', 'bench:' || uuidv7() || ':1') returning id into v_transfer;
    update wallet.account set balance = balance - p_amount, seq = seq + 1 where id = v_from.id;
    update wallet.account set balance = balance + p_amount, seq = seq + 1 where id = v_to.id;
    insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
    values (v_transfer, v_from.id, -p_amount, v_from.balance - p_amount, v_from.seq + 1, 1),
           (v_transfer, v_to.id, p_amount, v_to.balance + p_amount, v_to.seq + 1, 2);
end $$;
