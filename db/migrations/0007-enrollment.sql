create schema enrollment;
grant usage on schema enrollment to throughline_app;

-- A condition that a practitioner has confirmed, with the ICD-10-CM code the claim will carry.
create table enrollment.condition (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  icd10 text not null check (icd10 ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$'),
  label text not null, category text not null,
  onset_on text,
  expected_months int not null check (expected_months between 1 and 1200),
  fact_ids uuid[] not null default '{}',
  confirmed_by uuid not null, confirmed_at timestamptz not null,
  withdrawn_at timestamptz, withdrawn_by uuid,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, confirmed_by) references practice.staff
);
call app.tenant_table('enrollment.condition');
create unique index on enrollment.condition (practice_id, patient_id, icd10) where withdrawn_at is null;

create table enrollment.risk_attestation (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  risk text not null, reasons text not null,
  attested_by uuid not null, attested_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, attested_by) references practice.staff
);
call app.append_only('enrollment.risk_attestation');
create index on enrollment.risk_attestation (practice_id, patient_id, attested_at desc);

create table enrollment.initiating_visit (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  practitioner_id uuid not null,
  visited_on date not null,
  code text not null,
  ccm_discussed boolean not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, practitioner_id) references practice.staff
);
call app.append_only('enrollment.initiating_visit');
create index on enrollment.initiating_visit (practice_id, patient_id, visited_on desc);

-- Accepted, declined, revoked: each is a new entry, chained; a revocation names what it revokes.
create table enrollment.consent (
  practice_id uuid not null,
  id uuid not null,
  seq bigint not null,
  patient_id uuid not null,
  program text not null,
  practitioner_id uuid not null,
  decision text not null check (decision in ('accepted','declined','revoked')),
  means text not null check (means in ('verbal','written','electronic')),
  elements text[] not null default '{}',
  language text not null, script_version text not null,
  cost_cents int, cost_text text,
  given_by text not null check (given_by in ('patient','representative')), given_by_name text not null,
  given_at timestamptz not null,
  obtained_by uuid not null, recorded_at timestamptz not null,
  revokes uuid, ends_on date, reason text,
  previous_hash bytea not null, hash bytea not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, practitioner_id) references practice.staff,
  foreign key (practice_id, obtained_by) references practice.staff,
  foreign key (practice_id, revokes) references enrollment.consent,
  check ((decision = 'revoked') = (revokes is not null)),
  check (decision <> 'accepted' or elements @> array['availability','cost_sharing','one_practitioner_per_month','stop_any_time_end_of_month'])
);
call app.chained('enrollment.consent', 'enrollment.consent');
create index on enrollment.consent (practice_id, patient_id, given_at desc);

create table enrollment.enrollment (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  program text not null,
  practitioner_id uuid not null,
  coordinator_id uuid not null,
  consent_id uuid not null,
  started_on date not null,
  ended_on date, end_reason text,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, practitioner_id) references practice.staff,
  foreign key (practice_id, coordinator_id) references practice.staff,
  foreign key (practice_id, consent_id) references enrollment.consent,
  exclude using gist (practice_id with =, patient_id with =, program with =,
    daterange(started_on, ended_on, '[]') with &&)
);
call app.tenant_table('enrollment.enrollment');
create index on enrollment.enrollment (practice_id, patient_id);
