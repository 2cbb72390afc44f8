-- The people behind the ids of market.sql: buyers and sellers, all with the password of the one account `origin` that
-- was registered through the program, so that its hash has the program's own parameters.
begin;
insert into identity.account (id, username, email, display_name, locale, created_at)
select ('00000000-0000-7000-8001-' || 100000000000 + n)::uuid, 'buyer-' || n, 'buyer-' || n || '@example.org',
       'Buyer ' || n, 'en', now()
  from generate_series(1, :users) as n
    on conflict do nothing;
insert into identity.account (id, username, email, display_name, locale, seller_rules, created_at)
select ('00000000-0000-7000-8005-' || 100000000000 + n)::uuid, 'seller-' || n, 'seller-' || n || '@example.org',
       'Seller ' || n, 'en', '2026-11', now()
  from generate_series(1, 1000) as n
    on conflict do nothing;
insert into identity.role_grant (account_id, role, at)
select id, 'USER', now() from identity.account
    on conflict do nothing;
insert into identity.role_grant (account_id, role, at)
select id, 'SELLER', now() from identity.account where username like 'seller-%'
    on conflict do nothing;
insert into identity.credential (account_id, kind, secret, changed_at)
select a.id, 'PASSWORD', o.secret, now()
  from identity.account as a,
       (select c.secret from identity.credential as c join identity.account as i on i.id = c.account_id
         where i.username = :'origin') as o
 where a.username like 'buyer-%'
    on conflict do nothing;
commit;
analyze identity.account, identity.credential;
