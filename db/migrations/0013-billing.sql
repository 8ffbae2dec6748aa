create schema billing;
grant usage on schema billing to throughline_app;

-- The practitioner's choice of code family for a month, with the decision making it rests on.
create table billing.election (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  family text not null,
  elected_by uuid not null, elected_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, elected_by) references practice.staff
);
call app.append_only('billing.election');
create index on billing.election (practice_id, patient_id, month, elected_at desc);

create table billing.decision_making (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  level text not null check (level in ('none','straightforward','low','moderate','high')),
  note text not null,
  made_by uuid not null, made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, made_by) references practice.staff
);
call app.append_only('billing.decision_making');
create index on billing.decision_making (practice_id, patient_id, month, made_at desc);

-- Which confirmed conditions the month's work addressed: at least two, said by a person.
create table billing.attestation (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  icd10 text[] not null,
  attested_by uuid not null, attested_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, attested_by) references practice.staff
);
call app.append_only('billing.attestation');
create index on billing.attestation (practice_id, patient_id, month, attested_at desc);

-- A service by somebody that changes what this month may bill: told by the patient, seen on a denial, billed by us.
create table billing.other_service (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  code text not null,
  served_on date not null,
  practitioner text not null check (practitioner in ('same','same_practice','other','hospital')),
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('billing.other_service');
create index on billing.other_service (practice_id, patient_id, served_on);

-- The newest assessment of each patient-month; replaced as facts change, copied into the claim when it is made.
create table billing.assessment (
  practice_id uuid not null,
  patient_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  state text not null check (state in ('ready','needs_choice','not_yet')),
  staff_seconds int not null, practitioner_seconds int not null,
  amount_cents int not null,
  codes text[] not null,
  result jsonb not null, facts jsonb not null,
  rules_version text not null,
  assessed_at timestamptz not null,
  primary key (practice_id, month, patient_id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('billing.assessment');

create table billing.month_close (
  practice_id uuid not null,
  id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  closed_by uuid not null, closed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, month),
  foreign key (practice_id, closed_by) references practice.staff
);
call app.append_only('billing.month_close');

create table billing.claim (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  month text not null,
  control_number text not null,
  practitioner_id uuid not null,
  service_on date not null,
  diagnoses text[] not null,
  total_cents int not null check (total_cents > 0),
  assessment jsonb not null, facts jsonb not null,
  made_by uuid not null, made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, control_number),
  unique (practice_id, patient_id, month),        -- one claim a patient-month
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, practitioner_id) references practice.staff
);
call app.append_only('billing.claim');
create index on billing.claim (practice_id, month);

create table billing.claim_line (
  practice_id uuid not null,
  claim_id uuid not null,
  number int not null,
  code text not null, units int not null check (units > 0),
  charge_cents int not null check (charge_cents > 0),
  primary key (practice_id, claim_id, number),
  foreign key (practice_id, claim_id) references billing.claim
);
call app.append_only('billing.claim_line');

-- A file that left for the payer, byte for byte.
create table billing.claim_file (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  month text not null,
  number int not null,                          -- interchange control number, one more each time
  file_name text not null,
  content bytea not null,
  claim_ids uuid[] not null,
  made_by uuid not null, made_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, number)
);
call app.append_only('billing.claim_file');
