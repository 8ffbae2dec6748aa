create schema medications;
grant usage on schema medications to throughline_app;

-- The one list the practice works from. Each line says what it came from; each change is kept in medications.change.
create table medications.medication (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  name text not null, dose text, directions text, purpose text, prescriber text,
  day_parts text[] not null default '{}' check (day_parts <@ array['morning','noon','evening','bedtime','as_needed']),
  status text not null check (status in ('taking','not_taking','stopped','unsure')),
  rxnorm text,
  fact_id uuid,
  source text not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, fact_id) references record.fact
);
call app.tenant_table('medications.medication');
create index on medications.medication (practice_id, patient_id);
create unique index on medications.medication (practice_id, patient_id, fact_id);

create table medications.change (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  medication_id uuid not null,
  what text not null, why text not null,
  changed_by uuid not null, changed_at timestamptz not null,
  patient_told boolean not null,
  primary key (practice_id, id),
  foreign key (practice_id, medication_id) references medications.medication
);
call app.append_only('medications.change');
create index on medications.change (practice_id, patient_id, changed_at desc);

create table medications.review (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  contact_id uuid,
  answers jsonb not null,
  reviewed_by uuid not null, reviewed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('medications.review');
create index on medications.review (practice_id, patient_id, reviewed_at desc);
