-- A link with which a doctor or an agency outside reads a patient's plan, without an account, until a day.
create table transitions.outside_link (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  token_hash bytea not null,
  sent_to text not null check (length(sent_to) between 2 and 120),
  sensitive text[] not null default '{}',
  made_by uuid not null, made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, made_by) references practice.staff
);
call app.tenant_table('transitions.outside_link');
call app.patient_table('transitions.outside_link');
create index on transitions.outside_link (practice_id, patient_id, made_at desc);
comment on table transitions.outside_link is 'Links that open one plan to somebody outside; tokens as hashes.';

-- What they answered: that they read it, or what they would correct. A person here decides what comes of it.
create table transitions.outside_answer (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  link_id uuid not null,
  kind text not null check (kind in ('acknowledged','correction')),
  name text not null check (length(name) between 2 and 120),
  npi text,
  words text not null,
  at timestamptz not null,
  decision text check (decision in ('accepted','declined')),
  decided_by uuid, decided_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, link_id) references transitions.outside_link,
  foreign key (practice_id, decided_by) references practice.staff,
  check ((decision is null) = (decided_at is null)), check (kind = 'correction' or decision is null)
);
call app.tenant_table('transitions.outside_answer');
call app.patient_table('transitions.outside_answer');
create index on transitions.outside_answer (practice_id, patient_id, at desc);
comment on table transitions.outside_answer is 'What somebody outside answered to a plan.';
