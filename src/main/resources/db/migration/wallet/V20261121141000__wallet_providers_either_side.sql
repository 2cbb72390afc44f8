-- A provider keeps its fee also of money that went back, and so may be owed something.
create or replace function wallet.on_its_side(owner text, purpose text, balance numeric) returns boolean immutable language sql as $$
    select case when purpose in ('conversion', 'bank') or purpose like 'provider:%' then true
                when owner = 'outside' or purpose in ('debt', 'voucher', 'loss', 'providerfee', 'netfee', 'issue')
                then balance <= 0
                else balance >= 0 end
$$;
