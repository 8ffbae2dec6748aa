create schema audit;
grant usage on schema audit to throughline_app;

create table audit.entry (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null, actor_id text, actor_name text,
  action text not null,
  thing text not null, thing_id text, patient_id uuid,
  outcome text not null check (outcome in ('done','refused')),
  request_id text not null,
  detail jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (practice_id, id)
);
call app.chained('audit.entry', 'audit.entry');
create index on audit.entry (practice_id, patient_id, at desc);
create index on audit.entry (practice_id, actor_id, at desc);
