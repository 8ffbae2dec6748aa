create schema record;
grant usage on schema record to throughline_app;

-- The paper itself: every file that came in, byte for byte, once.
create table record.document (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  sha256 bytea not null,
  file_name text not null,
  format text not null,
  content bytea not null,                   -- gzip
  received_at timestamptz not null,
  received_by uuid,
  primary key (practice_id, id),
  unique (practice_id, sha256)
);
call app.append_only('record.document');

-- Which patient of ours another system means by its own id.
create table record.source_patient (
  practice_id uuid not null,
  source_system text not null,
  source_patient_id text not null,
  patient_id uuid not null,
  primary key (practice_id, source_system, source_patient_id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('record.source_patient');
create index on record.source_patient (practice_id, patient_id);

-- One statement of a chart, as it arrived, with where it came from. A newer version names the one it replaces.
create table record.fact (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('condition','medication','allergy','vital','result','encounter',
    'procedure','immunization','coverage','care_team')),
  source_system text not null, source_key text not null, source_path text not null,
  document_id uuid not null,
  content_hash bytea not null,
  text text not null,
  codes jsonb not null default '[]',
  status text, started_on text, ended_on text,
  value_number numeric, unit text, value_text text,
  detail jsonb not null default '{}',
  received_at timestamptz not null,
  replaced_at timestamptz,
  replaced_by uuid,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, document_id) references record.document,
  foreign key (practice_id, replaced_by) references record.fact deferrable initially deferred
);
call app.tenant_table('record.fact');
-- A fact's words never change; only "replaced by" may be filled in.
revoke update on record.fact from throughline_app;
grant update (replaced_at, replaced_by) on record.fact to throughline_app;
create unique index on record.fact (practice_id, patient_id, source_system, kind, source_key) where replaced_at is null;
create index on record.fact (practice_id, patient_id, kind) where replaced_at is null;
create index on record.fact (practice_id, kind, patient_id) where replaced_at is null and kind in ('condition','encounter');
