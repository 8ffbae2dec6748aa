create schema interop;
grant usage on schema interop to throughline_app;

-- What became of each file that somebody brought, good or broken.
create table interop.import_report (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  file_name text not null,
  document_id uuid,
  outcome text not null check (outcome in ('imported','unchanged','refused')),
  report jsonb not null,
  imported_by uuid, imported_at timestamptz not null,
  primary key (practice_id, id)
);
call app.append_only('interop.import_report');
create index on interop.import_report (practice_id, imported_at desc);
