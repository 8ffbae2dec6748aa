-- The ground every room stands on: who the application is, which practice a transaction is for,
-- and the three kinds of table: a tenant's, one that only grows, one that is chained by hash.
create extension if not exists btree_gist;
create schema app;
grant usage on schema app to throughline_app;

-- Missing or empty means no practice, and so no rows (fail closed).
create function app.practice_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.practice_id', true), '')::uuid $$;

-- A tenant's table: row-level security enabled and forced; the app's role owns nothing and deletes nothing.
create procedure app.tenant_table(t regclass, key_column name default 'practice_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy practice on %s using (%I = (select app.practice_id())) with check (%I = (select app.practice_id()))',
    t, key_column, key_column);
  execute format('grant select, insert, update on %s to throughline_app', t);
end $$;

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'TL001';
end $$;

-- A table that only grows: no update, no delete, no truncate, by grant and by trigger.
create procedure app.append_only(t regclass) language plpgsql as $$
begin
  call app.tenant_table(t);
  execute format('revoke update on %s from throughline_app', t);
  execute format('create trigger only_grows before update or delete on %s for each row execute function app.refuse_change()', t);
  execute format('create trigger only_grows_whole before truncate on %s execute function app.refuse_change()', t);
end $$;

-- The newest link of each chain of each practice. Only the chaining trigger writes it.
create table app.chain_head (
  practice_id uuid not null,
  chain text not null,
  seq bigint not null,
  hash bytea not null,
  primary key (practice_id, chain)
);
alter table app.chain_head enable row level security;
alter table app.chain_head force row level security;
create policy practice on app.chain_head using (practice_id = (select app.practice_id()))
  with check (practice_id = (select app.practice_id()));
grant select on app.chain_head to throughline_app;

-- The words a row is hashed over: everything but the hash itself and what is empty (so that a column added later
-- leaves old hashes as they are), keys in jsonb's order. Who asks makes the content in UTC, for times are text by then;
-- a setting of the function's own would come too late and keep the planner from writing it into the query.
create function app.chain_hash(previous bytea, content jsonb) returns bytea
  language sql stable parallel safe as
$$ select sha256(previous || convert_to(jsonb_strip_nulls(content - 'hash')::text, 'UTF8')) $$;

-- Definer: the app may add a link, never move the head by itself.
create function app.add_link() returns trigger language plpgsql security definer
  set search_path = pg_catalog, app set timezone = 'UTC' as $$
declare head app.chain_head;
begin
  insert into app.chain_head values (new.practice_id, tg_argv[0], 0, '\x00') on conflict do nothing;
  select * into strict head from app.chain_head
    where practice_id = new.practice_id and chain = tg_argv[0] for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := app.chain_hash(head.hash, to_jsonb(new));
  update app.chain_head set seq = new.seq, hash = new.hash
    where practice_id = new.practice_id and chain = tg_argv[0];
  return new;
end $$;

-- A table that only grows and is chained by hash; it has the columns seq, previous_hash, hash.
create procedure app.chained(t regclass, chain text) language plpgsql as $$
begin
  call app.append_only(t);
  -- A table in parts cannot hold a key without the part's own column: there each part is given its own.
  if (select relkind from pg_class where oid = t) <> 'p' then
    execute format('create unique index on %s (practice_id, seq)', t);
  end if;
  execute format('create trigger add_link before insert on %s for each row execute function app.add_link(%L)', t, chain);
end $$;

-- An event becomes a job in the transaction that causes it (graphile-worker's tables are not the app's to touch).
create function app.emit(event text, payload json, job_key text) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(event, payload, job_key := job_key, max_attempts := 12);
end $$;
revoke all on function app.emit from public;
grant execute on function app.emit to throughline_app;
