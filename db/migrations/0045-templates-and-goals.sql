-- What a practice made of a plan template of the house, by version; the newest counts.
-- Names no patient. A patient's own transaction reads it: what hides a sensitive line must know the line.
create table plans.template_version (
  practice_id uuid not null,
  id uuid not null,
  template text not null,
  number int not null check (number > 0),
  body jsonb not null,
  reason text not null check (length(reason) >= 5),
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, template, number),
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('plans.template_version');
comment on table plans.template_version is 'Versions of plan templates as the practice wrote them.';

-- How far a goal was reached, from -2 (much less than hoped) to +2 (much more), with her words. One judgment a row.
create table plans.goal_attainment (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  goal_id text not null check (length(goal_id) between 1 and 80),
  goal text not null,                              -- what the goal said on that day
  score int not null check (score between -2 and 2),
  words text not null check (length(words) between 2 and 1000),
  said_by text not null check (said_by in ('patient','caregiver','team')),
  said_on date not null,
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('plans.goal_attainment');
call app.patient_table('plans.goal_attainment');
create index on plans.goal_attainment (practice_id, patient_id, said_on desc);
comment on table plans.goal_attainment is 'How far goals were reached, and what was said about it.';
