-- Tries at an address that nobody here has wait as tries at a colleague do: waiting does not tell who works here.
-- No practice is known then. Only a hash of the address is kept, and what is older than an hour goes with the next try.
create table access.stray_try (
  address_hash bytea not null,
  source text not null,
  at timestamptz not null
);
create index on access.stray_try (address_hash, at);
create index on access.stray_try (at);
grant insert on access.stray_try to throughline_app;
create function access.count_stray_tries(hash bytea, place text, here_since timestamptz, everywhere_since timestamptz,
  out here int, out everywhere int) language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from access.stray_try where at <= everywhere_since;
  select count(*) filter (where source = place and at > here_since), count(*) into here, everywhere
    from access.stray_try where address_hash = hash and at > everywhere_since;
end $$;
revoke all on function access.count_stray_tries from public;
grant execute on function access.count_stray_tries to throughline_app;
