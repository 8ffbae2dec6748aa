-- What she measures at home, and what the practice asked to be told about.
create schema readings;
grant usage on schema readings to throughline_app;

-- A number, with who says so; never rewritten. A correction is a row of its own that names what it corrects.
create table readings.reading (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('blood_pressure','sugar','weight','oxygen','mood')),
  value numeric(5,1) not null,                   -- of a blood pressure the upper number
  lower numeric(5,1),
  unit text not null check (unit in ('mmHg','mg/dL','lb','kg','%','of 5')),
  taken_at timestamptz not null,
  said_by_kind text not null check (said_by_kind in ('patient','caregiver','representative','staff','device')),
  said_by uuid not null, said_by_name text not null,
  corrects uuid,
  recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, corrects) references readings.reading,
  check ((kind = 'blood_pressure') = (lower is not null)),
  -- Checked kindly before; the database holds the widest of what is possible.
  check (value between 1 and 800 and lower between 1 and 300 and lower < value)
);
call app.append_only('readings.reading');
call app.patient_table('readings.reading');
create index on readings.reading (practice_id, patient_id, taken_at desc);
-- A reading is corrected once; a wrong correction is corrected itself.
create unique index on readings.reading (practice_id, corrects) where corrects is not null;

-- What the practice asks to be told about this patient, as decided on that day: each decision is a whole new row.
create table readings.asked (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  version int not null check (version > 0),
  rules jsonb not null,
  goals jsonb not null,
  decided_by uuid not null, decided_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, patient_id, version),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, decided_by) references practice.staff
);
call app.append_only('readings.asked');
call app.patient_table('readings.asked');

-- A reading that the practice asked to be told about, with the rules it met as they were then.
create table readings.alert (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  reading_id uuid not null,
  zone text not null check (zone in ('yellow','red')),
  reasons jsonb not null,
  raised_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, reading_id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, reading_id) references readings.reading
);
call app.append_only('readings.alert');
call app.patient_table('readings.alert');
create index on readings.alert (practice_id, patient_id);

-- Somebody saw it; somebody ended it, with what came of it. Each once.
create table readings.alert_step (
  practice_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('seen','ended')),
  words text not null,
  by_staff uuid not null, at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, alert_id, kind),
  foreign key (practice_id, alert_id) references readings.alert,
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, by_staff) references practice.staff,
  check (kind = 'seen' or length(words) >= 3)
);
call app.append_only('readings.alert_step');
call app.patient_table('readings.alert_step');

comment on table readings.reading is 'Numbers measured at home, each with who says so.';
comment on table readings.asked is 'What the practice asks to be told about a patient, by decision.';
comment on table readings.alert is 'Readings that somebody must look at, with why.';
comment on table readings.alert_step is 'Who saw such a reading, and what came of it.';

-- Readings are a part that a patient can share.
alter table patients.access_grant drop constraint access_grant_sections_check,
  add check (sections <@ array['answers','plan','medicines','costs','messages','readings']);
