-- An interview that builds the plan, put down and taken up again: what she answered, by question.
create table plans.interview (
  practice_id uuid not null,
  patient_id uuid not null,
  version int not null,
  answers jsonb not null,
  saved_by uuid not null, saved_at timestamptz not null,
  primary key (practice_id, patient_id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, saved_by) references practice.staff
);
call app.tenant_table('plans.interview');
call app.patient_table('plans.interview');
comment on table plans.interview is 'Answers to the interview that builds a care plan.';

-- What an answer suggested, and what a person made of it. The newest decision on a suggestion counts.
create table plans.interview_decision (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  suggestion text not null,
  says text not null,
  source text not null,
  decision text not null check (decision in ('accepted','declined')),
  decided_by uuid not null, decided_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, decided_by) references practice.staff
);
call app.append_only('plans.interview_decision');
call app.patient_table('plans.interview_decision');
create index on plans.interview_decision (practice_id, patient_id, decided_at desc);
comment on table plans.interview_decision is 'Suggestions of the interview, accepted or declined.';
