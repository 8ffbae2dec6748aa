-- Makes the part of the log for the month of a moment, if it is not there: beside the table first, then attached, which
-- stops nobody who reads or writes. Two writers who are first in a month wait for each other here. True when the part
-- was there before this transaction, and so stays whatever becomes of it.
create function audit.ready_month(moment timestamptz) returns boolean language plpgsql security definer
  set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  first timestamptz := date_trunc('month', moment);
  part text := 'entry_' || to_char(moment, 'YYYY_MM');
  made_by text;
begin
  if moment not between '2000-01-01' and '2100-01-01' then
    raise exception 'the log has no month for %: set the clock of this machine', moment using errcode = 'TL002';
  end if;
  -- Asked of the catalog's rows: names are cached, and waiting for a colleague's lock does not freshen that.
  select xmin::text into made_by from pg_class where relname = part and relnamespace = 'audit'::regnamespace;
  if made_by is null then
    perform pg_advisory_xact_lock(hashtextextended('audit.ready_month', 0));
    select xmin::text into made_by from pg_class where relname = part and relnamespace = 'audit'::regnamespace;
  end if;
  if made_by is null then
    execute format('create table audit.%I (like audit.entry including defaults including constraints)', part);
    execute format('alter table audit.%I enable row level security', part);
    execute format('alter table audit.%I force row level security', part);
    execute format('create policy practice on audit.%I using (practice_id = (select app.practice_id()))
      with check (practice_id = (select app.practice_id()))', part);
    execute format('create unique index on audit.%I (practice_id, seq)', part);
    -- Triggers for rows come with the attaching; the one for the whole does not.
    execute format('create trigger only_grows_whole before truncate on audit.%I execute function app.refuse_change()', part);
    execute format('alter table audit.entry attach partition audit.%I for values from (%L) to (%L)',
      part, first, first + interval '1 month');
    return false;
  end if;
  return made_by <> mod(pg_current_xact_id()::text::numeric, 4294967296)::text;
end $$;
revoke all on function audit.ready_month from public;
grant execute on function audit.ready_month to throughline_app;

-- What was signed of a day: the root over the hashes of its entries. The same stands in a second place, with the ids.
create table audit.root (
  practice_id uuid not null,
  day date not null,                         -- of UTC: a practice may move, a day that was signed may not
  first_seq bigint not null, last_seq bigint not null check (last_seq >= first_seq),
  root bytea not null,
  ids bytea not null,                        -- SHA-256 over the ids in their order
  previous bytea not null,                   -- the root before it; 32 zero bytes before the first
  signature bytea not null,
  signed_at timestamptz not null,
  primary key (practice_id, day)
);
call app.append_only('audit.root');

-- One job a practice; the worker calls it, no room may.
create function app.emit_to_each(event text) returns void language sql security definer
  set search_path = pg_catalog as
$$ select graphile_worker.add_job(event, json_build_object('practiceId', id),
     job_key := event || ':' || id, max_attempts := 12) from app.practice_directory $$;
revoke all on function app.emit_to_each from public;

comment on table audit.root is 'What was signed of each day of the log.';
