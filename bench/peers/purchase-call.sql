-- A purchase as one call to the server.
\set buyer 100000000000 + random(1, :users)
\set lot 100000000000 + random(1, :lots)
select bench.purchase(('00000000-0000-7000-8001-' || :buyer)::uuid, ('00000000-0000-7000-8002-' || :lot)::uuid, 1);
