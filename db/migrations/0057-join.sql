-- Somebody read "Is this for me?" on a page anybody may open, and asked to be called. She may be no patient yet: she stands
-- here by the name and number she typed, until a person has called.
create table enrollment.join_ask (
  practice_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 2 and 120),
  phone text not null check (length(phone) between 7 and 30),
  best_time text not null check (length(best_time) <= 120),
  language text not null check (language in ('en','es')),
  answers jsonb not null,                       -- what she said to the three questions
  source text not null,
  asked_at timestamptz not null,
  ended_how text check (ended_how in ('called','not_reached','not_for_her')),
  ended_by uuid, ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, ended_by) references practice.staff,
  check ((ended_how is null) = (ended_at is null) and (ended_how is null) = (ended_by is null))
);
call app.tenant_table('enrollment.join_ask');
call app.staff_only('enrollment.join_ask');
create index on enrollment.join_ask (practice_id, asked_at desc);
comment on table enrollment.join_ask is 'People who asked to be told about the program, before they are anybody''s patient here.';
