-- What stands between her and a medicine: no refill, too dear, it makes her sick, doses missed. Opened by staff or by herself,
-- held by somebody, and ended only once she was told.
create table medications.problem (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  medication_id uuid,
  medicine text not null,
  kind text not null check (kind in ('refill','cost','side_effects','missed')),
  words text not null,
  opened_by_kind text not null check (opened_by_kind in ('patient','caregiver','representative','staff')),
  opened_by_name text not null,
  opened_at timestamptz not null,
  owner_id uuid,                                 -- null: nobody has it yet
  came_of_it text,
  told_how text check (told_how in ('call','message','in_person','letter')),
  ended_by uuid, ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, medication_id) references medications.medication,
  foreign key (practice_id, owner_id) references practice.staff,
  foreign key (practice_id, ended_by) references practice.staff,
  -- It ends with what came of it, by whom, and how she was told: all of it or nothing.
  check (num_nulls(came_of_it, told_how, ended_by, ended_at) in (0, 4))
);
call app.tenant_table('medications.problem');
call app.patient_table('medications.problem');
-- One open problem of a kind a medicine: said again in the next call, it is the same one.
create unique index on medications.problem (practice_id, patient_id, lower(medicine), kind) where ended_at is null;
create index on medications.problem (practice_id, opened_at) where ended_at is null;
comment on table medications.problem is 'What stands between a patient and a medicine, followed until she was told how it ended.';

create table medications.problem_step (
  practice_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('opened','said_again','handed','noted','ended')),
  words text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, problem_id) references medications.problem,
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('medications.problem_step');
call app.patient_table('medications.problem_step');
create index on medications.problem_step (practice_id, problem_id, at);
comment on table medications.problem_step is 'Each step of such a problem.';

-- Pairs of medicines worth a question, as a practice loads them itself: every load is a version; the newest counts. A version
-- without pairs ends the use of its list.
create table medications.pair_list (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  version int not null check (version > 0),
  source text not null,
  pairs int not null check (pairs >= 0),
  loaded_by uuid not null, loaded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, name, version),
  foreign key (practice_id, loaded_by) references practice.staff
);
call app.append_only('medications.pair_list');
call app.staff_only('medications.pair_list');
comment on table medications.pair_list is 'Lists of pairs of medicines that the practice loaded, by version.';

create table medications.pair (
  practice_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  one text not null, other text not null,        -- ingredients in order of the alphabet
  why text not null,
  primary key (practice_id, id),
  unique (practice_id, list_id, one, other),
  foreign key (practice_id, list_id) references medications.pair_list,
  check (one < other)
);
call app.append_only('medications.pair');
call app.staff_only('medications.pair');
comment on table medications.pair is 'Pairs of such a list.';

-- Local cautions are followed to their end like any other mismatch.
alter table medications.discrepancy drop constraint discrepancy_kind_check,
  add check (kind in ('missing','extra','dose','frequency','stopped','duplicate','same_class','allergy','high_alert',
    'interaction','older_adult','kidney'));

-- Each step of a mismatch, from the day on which it was written down: what the row itself forgets is kept here.
create table medications.discrepancy_step (
  practice_id uuid not null,
  id uuid not null,
  discrepancy_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('opened','handed','asked','noted','ended')),
  words text not null,
  by_staff uuid not null, at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, discrepancy_id) references medications.discrepancy,
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, by_staff) references practice.staff
);
call app.append_only('medications.discrepancy_step');
call app.patient_table('medications.discrepancy_step');
create index on medications.discrepancy_step (practice_id, patient_id, at);
comment on table medications.discrepancy_step is 'Each step of a mismatch: who did what, and when.';
