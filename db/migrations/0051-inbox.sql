-- Everything that comes in: messages from her page, texts, calls somebody wrote down. One thread is one matter with one owner.
create table messages.thread (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid,                              -- null: a text from a number that is nobody's, or that of several
  channel text not null check (channel in ('page','sms','outside')),
  address text,                                 -- the number a text came from
  private boolean not null default false,       -- between her and the practice: no caregiver sees it
  begun_by_kind text not null check (begun_by_kind in ('patient','caregiver','representative','staff','outside')),
  begun_by_id uuid,
  opened_at timestamptz not null, last_at timestamptz not null,
  urgency text not null check (urgency in ('routine','today','now')),
  reasons text[] not null default '{}',         -- which red flags were read
  waiting_since timestamptz,                    -- since when she waits for an answer
  owner_id uuid, taken_at timestamptz,
  escalations int not null default 0, escalated_at timestamptz,
  ended_at timestamptz, ended_by uuid,
  version int not null default 1,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, owner_id) references practice.staff,
  check (patient_id is not null or channel <> 'page'),
  check (ended_at is null or waiting_since is null)
);
call app.tenant_table('messages.thread');
create index on messages.thread (practice_id, last_at desc);
create index on messages.thread (practice_id, patient_id);
-- Stricter than elsewhere: what nobody has been found for yet is no patient's to see.
create policy patient on messages.thread as restrictive using ((select app.patient_id()) is null
  or patient_id = (select app.patient_id()));

create table messages.entry (
  practice_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  direction text not null check (direction in ('in','out')),
  said_by_kind text not null check (said_by_kind in ('patient','caregiver','representative','staff','outside')),
  said_by_id uuid, said_by_name text not null,
  body text not null check (length(body) between 1 and 4000),
  said_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, thread_id) references messages.thread
);
call app.append_only('messages.entry');
create index on messages.entry (practice_id, thread_id, said_at);
call app.patient_child('messages.entry', 'thread_id', 'messages.thread');

-- STOP and START, each as it came. The newest line of an address counts, for everything that would leave to it.
create table messages.stop (
  practice_id uuid not null,
  id uuid not null,
  address text not null,                        -- ten digits, or an e-mail in small letters
  stopped boolean not null,
  words text not null, source text not null check (source in ('text','staff')),
  written_by uuid, written_at timestamptz not null,
  primary key (practice_id, id)
);
call app.append_only('messages.stop');
create index on messages.stop (practice_id, address, written_at desc);
call app.staff_only('messages.stop');

alter table messages.outgoing add column next_try_at timestamptz, add column urgent boolean not null default false;
create index on messages.outgoing (practice_id, next_try_at) where sent_at is null and next_try_at is not null;

-- Who may read and write messages in a patient's stead is hers to choose, as every other page.
alter table patients.access_grant drop constraint access_grant_sections_check,
  add check (sections <@ array['answers','plan','medicines','costs','messages']);

comment on table messages.thread is 'One matter somebody wrote about: how urgent, who has it, since when it waits.';
comment on table messages.entry is 'What was said in it, by whom; it only grows.';
comment on table messages.stop is 'Who asked to get no more texts or mail, and who asked for them again.';
