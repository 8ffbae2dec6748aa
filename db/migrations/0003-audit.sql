create schema audit;
grant usage on schema audit to throughline_app;

-- One table a month of `at`. No foreign key to the practice: the log outlives what it tells of, and a new month must
-- take no lock that a writer elsewhere may hold.
create table audit.entry (
  practice_id uuid not null,
  id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null, actor_id text, actor_name text,
  session_id text,
  roles text[],                              -- those the actor acted with
  purpose text not null check (purpose in
    ('treatment','payment','operations','patient request','emergency access')),
  address text,                              -- of the network, where the request came over one
  action text not null,
  thing text not null, thing_id text, patient_id uuid,
  outcome text not null check (outcome in ('done','refused')),
  request_id text not null,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (practice_id, id, at)
) partition by range (at);
call app.chained('audit.entry', 'audit.entry');
create index on audit.entry (practice_id, patient_id, at desc);
create index on audit.entry (practice_id, actor_id, at desc) include (patient_id);
