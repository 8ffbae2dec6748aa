create schema patients;
grant usage on schema patients to throughline_app;

create table patients.patient (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  version int not null default 1,
  given_name text not null, family_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('female','male','other','unknown')),
  language text not null default 'en',
  phone text, email text,
  address_line text, city text, state text, postal_code text,
  deceased_on date,
  created_at timestamptz not null,
  primary key (practice_id, id)
);
call app.tenant_table('patients.patient');
create index on patients.patient (practice_id, family_name, given_name);
create index on patients.patient (practice_id, birth_date);

create table patients.identifier (
  practice_id uuid not null,
  patient_id uuid not null,
  system text not null, value text not null,
  kind text not null check (kind in ('mrn','mbi','other')),
  primary key (practice_id, system, value),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('patients.identifier');
create index on patients.identifier (practice_id, patient_id);

create table patients.coverage (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('medicare_part_b','medicare_advantage','medigap','medicaid','qmb','commercial')),
  payer_name text not null,
  member_id text,
  from_on date not null, until_on date,
  recorded_by uuid, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('patients.coverage');
create index on patients.coverage (practice_id, patient_id);

-- What to know before speaking to the patient: one row, replaced by version, shown on every call.
create table patients.need (
  practice_id uuid not null,
  patient_id uuid not null,
  version int not null,
  preferred_name text, interpreter text, hearing text, vision text, speech text,
  best_times text, channel text, do_not text, note text,
  recorded_by uuid, recorded_at timestamptz not null,
  primary key (practice_id, patient_id, version),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('patients.need');

-- "May be told" on the phone: no sign-in, shown on the permission card.
create table patients.may_be_told (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  name text not null, relationship text not null, phone text,
  topics text not null,
  given_on date not null, expires_on date,
  recorded_by uuid, recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('patients.may_be_told');
create index on patients.may_be_told (practice_id, patient_id);

create table patients.caregiver (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  name text not null, relationship text not null,
  email text, phone text,
  birth_date date not null,
  invited_at timestamptz not null, invited_by text not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('patients.caregiver');
create index on patients.caregiver (practice_id, patient_id);

-- What the patient lets a caregiver see. A change is a new grant; the old one is ended, not rewritten.
create table patients.access_grant (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  caregiver_id uuid not null,
  sections text[] not null check (sections <@ array['answers','plan','medicines','costs']),
  given_at timestamptz not null, expires_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, caregiver_id) references patients.caregiver
);
call app.tenant_table('patients.access_grant');
create unique index on patients.access_grant (practice_id, caregiver_id) where ended_at is null;

-- Where a patient was: a hospital, a nursing facility, a hospice. Days here change what a month earns.
create table patients.stay (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('hospital_inpatient','snf_part_a','nursing_facility_non_part_a',
    'assisted_living','hospice','home_health','esrd')),
  from_on date not null, until_on date,
  place text,
  recorded_by uuid, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient
);
call app.tenant_table('patients.stay');
create index on patients.stay (practice_id, patient_id);
