-- What somebody is to do for a patient, until when, and who is asked next where it stays undone.
create schema tasks;
grant usage on schema tasks to throughline_app;

create table tasks.task (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  what text not null check (length(what) between 3 and 500),
  serves text,                                   -- the item of her plan it serves, in its words
  urgency text not null check (urgency in ('routine','soon','urgent')),
  due_at timestamptz not null,
  for_staff uuid,                                -- one person, or else everybody of a role
  for_role text,
  grace_hours int not null check (grace_hours between 1 and 720),
  escalates_at timestamptz,                      -- when the next one is asked; null when nobody stands above
  escalations int not null default 0,
  added_by uuid, added_at timestamptz not null,
  closed_by uuid, closed_at timestamptz,
  outcome text check (outcome in ('done','not_needed','could_not')),
  closing_words text,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, for_staff) references practice.staff,
  foreign key (practice_id, added_by) references practice.staff,
  check ((for_staff is null) <> (for_role is null)),
  check ((closed_at is null) = (outcome is null))
);
call app.tenant_table('tasks.task');
call app.patient_table('tasks.task');
create index open_of_patient on tasks.task (practice_id, patient_id, due_at) where closed_at is null;
create index open_of_person on tasks.task (practice_id, for_staff, due_at) where closed_at is null;
create index waiting on tasks.task (practice_id, escalates_at) where closed_at is null and escalates_at is not null;

-- What became of it, step by step.
create table tasks.event (
  practice_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('added','handed_over','escalated','closed')),
  by_staff uuid,                                 -- null: the clock
  at timestamptz not null,
  to_staff uuid, to_role text,
  note text not null default '',
  primary key (practice_id, id),
  foreign key (practice_id, task_id) references tasks.task,
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('tasks.event');
call app.patient_table('tasks.event');
create index on tasks.event (practice_id, task_id, at);

comment on table tasks.task is 'What somebody is to do for a patient, until when.';
comment on table tasks.event is 'Each step of a task: added, handed over, escalated, closed.';
