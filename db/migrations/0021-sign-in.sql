-- How the people of a practice prove who they are: passkeys, an authenticator app, recovery codes, invitations.

-- A person of another company who works for the practice is named as such, and her access has an end.
alter table practice.staff add column employer text, add column works_until date;
alter table practice.staff add constraint vendor_is_named_and_ends
  check (not roles @> array['vendor_nurse'] or (employer is not null and works_until is not null));

-- Each change of the practice's sign-in rules is a row; the newest holds.
create table access.sign_in_rule (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  second_step text not null check (second_step in ('required','offered')),
  oidc_issuer text, oidc_client_id text, oidc_client_secret bytea,   -- the secret is sealed
  set_at timestamptz not null, set_by uuid,
  primary key (practice_id, id),
  check ((oidc_issuer is null) = (oidc_client_id is null))
);
call app.append_only('access.sign_in_rule');

-- People who sign in without a password (passkey, single sign-on) have none.
alter table access.login alter column password_hash drop not null;
alter table access.login drop column failed_count, drop column locked_until;
alter table access.login add column oidc_subject text;

create table access.passkey (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  owner_kind text not null check (owner_kind in ('staff','patient','caregiver','representative')),
  owner_id uuid not null,
  patient_id uuid,
  grant_id uuid,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, credential_id)
);
call app.tenant_table('access.passkey');
create index on access.passkey (practice_id, owner_id);

create table access.authenticator_app (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  secret bytea not null,                     -- sealed: whoever reads the table cannot make codes
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,       -- a code is good once
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff
);
call app.tenant_table('access.authenticator_app');
create unique index on access.authenticator_app (practice_id, staff_id) where ended_at is null and confirmed_at is not null;

create table access.recovery_code (
  practice_id uuid not null,
  code_hash bytea not null,
  staff_id uuid not null,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, code_hash),
  foreign key (practice_id, staff_id) references practice.staff
);
call app.tenant_table('access.recovery_code');
create index on access.recovery_code (practice_id, staff_id);

create table access.invitation (
  practice_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  staff_id uuid not null,
  made_at timestamptz not null, made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash),
  foreign key (practice_id, staff_id) references practice.staff
);
call app.tenant_table('access.invitation');

-- Every try to sign in: wrong ones slow down the place they come from, never the person they are about.
create table access.attempt (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  subject_id uuid not null,
  source text not null,
  at timestamptz not null,
  succeeded boolean not null,
  primary key (practice_id, id)
);
call app.append_only('access.attempt');
create index on access.attempt (practice_id, subject_id, at desc);

-- A challenge that was answered once is worth nothing the second time.
create table access.used_challenge (
  practice_id uuid not null references practice.practice,
  challenge_hash bytea not null,
  used_at timestamptz not null,
  primary key (practice_id, challenge_hash)
);
call app.append_only('access.used_challenge');

alter table access.session add column how text not null default 'password', add column limited boolean not null default false,
  add column proved_at timestamptz, add column agent text, add column source text;

-- A 6-digit code or a printed one: opened with the birth date, five tries, one use.
create table access.code (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  kind text not null check (kind in ('mailed','printed')),
  reach_hash bytea,                          -- the address a mailed code went to
  code_hash bytea not null,
  link_kind text not null check (link_kind in ('patient','caregiver')),
  subject_id uuid not null,
  patient_id uuid not null,
  grant_id uuid,
  birth_date date not null,
  made_at timestamptz not null, made_by uuid,
  expires_at timestamptz not null,
  failed_count int not null default 0,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (practice_id, id)
);
call app.tenant_table('access.code');
create index on access.code (practice_id, reach_hash);
create index on access.code (practice_id, code_hash);

-- Before sign-in no practice is known: which practices may know an address, by its hash alone.
create table access.reach_index (
  reach_hash bytea not null, about_practice uuid not null, primary key (reach_hash, about_practice)
);
grant insert on access.reach_index to throughline_app;
-- Every address that is written down, whichever way it came in, can be found from then on.
create function access.note_reach() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare words text;
begin
  foreach words in array array[lower(trim(new.email)), right(regexp_replace(new.phone, '\D', '', 'g'), 10)] loop
    if coalesce(words, '') <> '' then
      insert into access.reach_index values (sha256(convert_to('reach:' || words, 'UTF8')), new.practice_id) on conflict do nothing;
    end if;
  end loop;
  return new;
end $$;
create trigger note_reach after insert or update of email, phone on patients.patient
  for each row execute function access.note_reach();
create trigger note_reach after insert or update of email, phone on patients.caregiver
  for each row execute function access.note_reach();
create function access.practices_reached(reach bytea) returns setof uuid language sql stable security definer
  set search_path = pg_catalog as
$$ select about_practice from access.reach_index where reach_hash = reach limit 5 $$;
revoke all on function access.practices_reached from public;
grant execute on function access.practices_reached to throughline_app;

-- Which practices there are. Row-level security hides every practice from whoever works in none, so the operator's
-- command line, the jobs of each day and single sign-on find them here; the application may not read it.
create table app.practice_directory (slug text primary key, id uuid not null unique);
alter table app.practice_directory enable row level security;
alter table app.practice_directory force row level security;
create policy owner_only on app.practice_directory to current_user using (true) with check (true);
create function app.keep_directory() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op <> 'INSERT' then delete from app.practice_directory d where d.id = old.id; end if;
  if tg_op = 'DELETE' then delete from access.reach_index r where r.about_practice = old.id;
  else insert into app.practice_directory values (new.slug, new.id); end if;
  return null;
end $$;
create trigger keep_directory after insert or delete or update of slug on practice.practice
  for each row execute function app.keep_directory();
alter table practice.practice no force row level security;
insert into app.practice_directory select slug, id from practice.practice;
alter table practice.practice force row level security;
create function access.practice_called(slug text) returns setof uuid language sql stable security definer
  set search_path = pg_catalog as
$$ select id from app.practice_directory where practice_directory.slug = practice_called.slug $$;
revoke all on function access.practice_called from public;
grant execute on function access.practice_called to throughline_app;

comment on table access.sign_in_rule is 'Versions of how people sign in; the newest counts.';
comment on table access.passkey is 'Passkeys of people, by their public half.';
comment on table access.authenticator_app is 'Authenticator apps; their secrets sealed with a key that no export holds.';
comment on table access.recovery_code is 'Codes for a lost phone, as hashes.';
comment on table access.invitation is 'Links that let a person set up her sign-in; tokens as hashes.';
comment on table access.attempt is 'Tries to sign in that failed.';
comment on table access.used_challenge is 'Questions to a passkey that were answered, so that none is answered twice.';
comment on table access.code is 'Codes that open a patient''s page, as hashes.';
