-- What a program beside CCM asks a person to know: days of readings, an unmet need, a discharge. The newest row of a
-- program counts; what belongs to one month names it.
create table billing.program_fact (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  program text not null,
  month text check (month ~ '^\d{4}-\d{2}$'),
  facts jsonb not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, recorded_by) references practice.staff
);
call app.append_only('billing.program_fact');
create index on billing.program_fact (practice_id, patient_id, program, recorded_at desc);
