-- A patient on the way from one place of care to another: home from a hospital, to a specialist and back.
create schema transitions;
grant usage on schema transitions to throughline_app;

-- Who else cares for people here: doctors, agencies, food banks; who to call for what.
create table transitions.provider (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  kind text not null check (kind in ('person','organization','community')),
  name text not null check (length(name) between 2 and 120),
  role text not null,
  organization text,
  phone text, fax text, direct_address text, npi text,
  call_for text not null,
  ended_at timestamptz,
  changed_by uuid not null, changed_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, changed_by) references practice.staff
);
call app.tenant_table('transitions.provider');
call app.staff_only('transitions.provider');

-- She came home (or to another place): from now on the clock runs.
create table transitions.transition (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  from_kind text not null check (from_kind in ('hospital','observation','emergency','rehab','snf')),
  facility text not null,
  visit_number text,
  admitted_on date,
  discharged_at timestamptz not null,
  discharged_on date not null,                   -- the practice's day
  discharged_to text not null check (discharged_to in ('home','assisted_living','facility','hospice','unknown')),
  complexity text check (complexity in ('moderate','high')),
  source text not null check (source in ('hand','file','feed')),
  opened_by uuid, opened_at timestamptz not null,
  ended_as text check (ended_as in ('complete','died','back_in_hospital','not_ours')),
  ended_by uuid, ended_at timestamptz, end_words text,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, opened_by) references practice.staff,
  -- The same discharge by hand and by feed is one.
  unique (practice_id, patient_id, discharged_on),
  check ((ended_as is null) = (ended_at is null))
);
call app.tenant_table('transitions.transition');
call app.patient_table('transitions.transition');
create index open_transition on transitions.transition (practice_id, discharged_on) where ended_at is null;

-- Each notice as it came: an admission, a discharge, a change. The same message twice is one.
create table transitions.notice (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  transition_id uuid,
  event text not null check (event in ('admitted','discharged','changed')),
  source text not null check (source in ('hand','file','feed')),
  facility text not null,
  visit_number text,
  happened_at timestamptz not null,
  sha256 bytea not null,
  received_by uuid, received_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, sha256),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, transition_id) references transitions.transition
);
call app.append_only('transitions.notice');
call app.patient_table('transitions.notice');
create index on transitions.notice (practice_id, patient_id, happened_at desc);

-- Each time somebody tried to reach her.
create table transitions.attempt (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  transition_id uuid not null,
  at timestamptz not null,
  how text not null check (how in ('phone','video','message','in_person')),
  outcome text not null check (outcome in ('reached','no_answer','voicemail','wrong_number')),
  note text not null default '',
  made_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, transition_id) references transitions.transition,
  foreign key (practice_id, made_by) references practice.staff
);
call app.append_only('transitions.attempt');
call app.patient_table('transitions.attempt');
create index on transitions.attempt (practice_id, transition_id, at);

-- What was seen to, by whom; the newest of an item counts.
create table transitions.check_mark (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  transition_id uuid not null,
  item text not null check (item in ('discharge_review','medicines','visit_booked','visit_held','pending_tests','told')),
  state text not null check (state in ('done','not_needed','taken_back')),
  on_day date,
  words text not null default '',
  marked_by uuid not null, marked_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, transition_id) references transitions.transition,
  foreign key (practice_id, marked_by) references practice.staff
);
call app.append_only('transitions.check_mark');
call app.patient_table('transitions.check_mark');
create index on transitions.check_mark (practice_id, transition_id, marked_at);

-- Sent to a specialist, a test, or help in the community.
create table transitions.referral (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('specialist','test','community')),
  provider_id uuid,
  sent_to text not null,
  why text not null,
  need text check (need in ('food','housing','transport','utilities','safety','money','company','other')),
  how text not null check (how in ('phone','fax','direct','letter','portal')),
  urgency text not null check (urgency in ('routine','soon','urgent')),
  made_by uuid not null, made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, provider_id) references transitions.provider,
  foreign key (practice_id, made_by) references practice.staff,
  check ((kind = 'community') = (need is not null))
);
call app.append_only('transitions.referral');
call app.patient_table('transitions.referral');
create index on transitions.referral (practice_id, patient_id);

create table transitions.referral_step (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  referral_id uuid not null,
  step text not null check (step in ('sent','seen','note_back','patient_told','called_off')),
  on_day date not null,
  note text not null default '',
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  -- Each step once: the loop goes forward.
  unique (practice_id, referral_id, step),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, referral_id) references transitions.referral,
  foreign key (practice_id, recorded_by) references practice.staff
);
call app.append_only('transitions.referral_step');
call app.patient_table('transitions.referral_step');

comment on table transitions.provider is 'Who else cares for people here, and who to call for what.';
comment on table transitions.transition is 'A way home from a hospital, with its clock.';
comment on table transitions.notice is 'Each notice of an admission or a discharge, once.';
comment on table transitions.attempt is 'Each try to reach her after a discharge.';
comment on table transitions.check_mark is 'What was seen to after a discharge; the newest of an item counts.';
comment on table transitions.referral is 'Sent to a specialist, a test, or help in the community.';
comment on table transitions.referral_step is 'Sent, seen, note back, patient told: each once.';
