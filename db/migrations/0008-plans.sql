create schema plans;
grant usage on schema plans to throughline_app;

-- One working copy a patient; saved as it is typed, refused if stale.
create table plans.draft (
  practice_id uuid not null,
  patient_id uuid not null,
  version int not null,
  content jsonb not null,
  saved_by uuid not null, saved_at timestamptz not null,
  primary key (practice_id, patient_id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('plans.draft');

create table plans.signed_version (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  number int not null,
  content jsonb not null,
  signed_by uuid not null, signed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, patient_id, number),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, signed_by) references practice.staff
);
call app.append_only('plans.signed_version');

create table plans.copy_given (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  plan_version_id uuid not null,
  channel text not null check (channel in ('print','link','mail','in_person')),
  given_to text not null,
  language text not null,
  given_by uuid not null, given_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, plan_version_id) references plans.signed_version
);
call app.append_only('plans.copy_given');
create index on plans.copy_given (practice_id, patient_id, given_at desc);
