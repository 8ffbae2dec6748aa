-- A pause in an enrollment: the patient is away, or asked for a rest. It ends by itself on its day, or is ended before.
create table enrollment.hold (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  from_on date not null,
  until_on date not null,                       -- the last day of the pause
  reason text not null check (length(reason) >= 5),
  put_by uuid not null, put_at timestamptz not null,
  ended_on date, ended_by uuid,                 -- the last day, when it was ended before its time
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, put_by) references practice.staff,
  check (until_on >= from_on), check (ended_on is null or ended_on <= until_on)
);
call app.tenant_table('enrollment.hold');
create index on enrollment.hold (practice_id, patient_id, from_on desc);

-- What is known of the yearly deductible: so much was left on a day, told by the patient, an eligibility answer or a bill.
create table billing.deductible (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  year int not null check (year between 2015 and 2100),
  remaining_cents int not null check (remaining_cents >= 0),
  told_by text not null check (told_by in ('patient','eligibility','remittance')),
  told_on date not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, recorded_by) references practice.staff
);
call app.append_only('billing.deductible');
create index on billing.deductible (practice_id, patient_id, year, recorded_at desc);
