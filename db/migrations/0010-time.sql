create schema time;
grant usage on schema time to throughline_app;

-- A running clock, kept by the server. A heartbeat moves beat_at and tells when the screen was last touched (active_at);
-- nothing after beat_at is ever credited, and nothing after active_at while the question "still working?" stands.
create table time.timer (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  patient_id uuid not null,
  contact_id uuid,
  program text not null,
  activity text not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  active_at timestamptz not null,
  on_call boolean not null default false,
  also_patient_ids uuid[] not null default '{}',   -- one activity for several patients: the time is divided
  stopped_at timestamptz,
  stop_reason text,
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff,
  foreign key (practice_id, patient_id) references patients.patient,
  check (beat_at >= started_at), check (active_at >= started_at)
);
call app.tenant_table('time.timer');
-- A person runs one clock at a time, on any number of tabs and devices.
create unique index one_running_timer on time.timer (practice_id, staff_id) where stopped_at is null;

create table time.entry (
  practice_id uuid not null,
  id uuid not null,
  seq bigint not null,
  staff_id uuid not null,
  credential text not null,
  patient_id uuid not null,
  contact_id uuid,
  timer_id uuid,
  program text not null,
  activity text not null,
  during tstzrange not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- timer: counted by the server; device: kept by a device that could not reach it; manual: written down afterwards.
  source text not null check (source in ('timer','device','manual')),
  shared_of int not null default 1 check (shared_of between 1 and 12),   -- among how many patients the activity was divided
  reason text, note text,
  recorded_by uuid not null, recorded_at timestamptz not null,
  previous_hash bytea not null, hash bytea not null,
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff,
  foreign key (practice_id, patient_id) references patients.patient,
  check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  check (source <> 'manual' or length(reason) >= 5),
  -- One person's time cannot overlap: not across tabs, devices, patients, programs.
  constraint one_person_one_minute exclude using gist (practice_id with =, staff_id with =, during with &&)
);
call app.chained('time.entry', 'time.entry');
create index on time.entry (practice_id, month, patient_id) include (staff_id, credential, program, activity, during);

-- A correction names the entry it corrects; it can only take away, move to another patient or program, or void.
create table time.correction (
  practice_id uuid not null,
  id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  keep tstzrange not null,                   -- what remains; empty when the entry is void
  program text not null,
  reason text not null check (length(reason) >= 5),
  corrected_by uuid not null, corrected_at timestamptz not null,
  previous_hash bytea not null, hash bytea not null,
  primary key (practice_id, id),
  foreign key (practice_id, entry_id) references time.entry
);
call app.chained('time.correction', 'time.correction');
create index on time.correction (practice_id, entry_id, seq desc);

-- What is impossible or odd about an entry, said to its person when it is saved and listed for a supervisor.
create table time.flag (
  practice_id uuid not null,
  id uuid not null,
  kind text not null,
  staff_id uuid not null,
  patient_id uuid not null,
  entry_id uuid,
  contact_id uuid,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  said text not null,
  raised_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff,
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, entry_id) references time.entry
);
call app.append_only('time.flag');
create index on time.flag (practice_id, raised_at desc);

-- A supervisor looked, and wrote what was found. The flag stays.
create table time.flag_review (
  practice_id uuid not null,
  id uuid not null,
  flag_id uuid not null,
  finding text not null check (length(finding) >= 5),
  reviewed_by uuid not null, reviewed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, flag_id) references time.flag,
  foreign key (practice_id, reviewed_by) references practice.staff
);
call app.append_only('time.flag_review');
create index on time.flag_review (practice_id, flag_id);
