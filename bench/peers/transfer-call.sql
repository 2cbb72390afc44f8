-- A transfer between two users as one call to the server; `payer` and `payee` are lines written by the driver.
--pick--
select bench.transfer(('00000000-0000-7000-8001-' || :payer)::uuid, ('00000000-0000-7000-8001-' || :payee)::uuid, 1);
