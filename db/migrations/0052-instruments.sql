create schema instruments;
grant usage on schema instruments to throughline_app;

-- Questions asked and answered, or the score of a set that may not be shown here; each as it was, never rewritten.
create table instruments.answered (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  set_key text not null,                        -- one of our sets, or 'score' where only a score was written down
  set_version text not null,
  name text not null,
  language text not null check (language in ('en','es')),
  answers jsonb,                                -- by question; null for a score that was only written down
  score int,                                    -- null: not all was answered
  result text not null,
  needs_person boolean not null,
  said_by text not null check (said_by in ('patient','caregiver')),
  asked_on date not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, recorded_by) references practice.staff,
  check ((set_key = 'score') = (answers is null))
);
call app.append_only('instruments.answered');
create index on instruments.answered (practice_id, patient_id, asked_on desc);
call app.patient_table('instruments.answered');
comment on table instruments.answered is 'Question sets as they were answered, with score and result.';
