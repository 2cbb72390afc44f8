\set a random(1, 10000)
\set b random(1, 10000)
select public.transfer(:a, :b);
