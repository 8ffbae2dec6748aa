create schema access;
grant usage on schema access to throughline_app;

create table access.login (
  practice_id uuid not null,
  staff_id uuid not null,
  email text not null check (email = lower(email)),
  password_hash text not null,
  failed_count int not null default 0,
  locked_until timestamptz,
  primary key (practice_id, staff_id),
  unique (practice_id, email),
  foreign key (practice_id, staff_id) references practice.staff
);
call app.tenant_table('access.login');

-- Row-level security is forced on the owner too, so what must be found without a practice has a table of its own.
create table access.login_index (
  email text not null, practice_id uuid not null, primary key (email, practice_id)
);
grant insert on access.login_index to throughline_app;

-- Before sign-in no practice is known. This says only which practices know an address, to our own code.
create function access.practices_of(email text) returns setof uuid language sql stable security definer
  set search_path = pg_catalog as
$$ select practice_id from access.login_index where login_index.email = practices_of.email limit 5 $$;
revoke all on function access.practices_of from public;
grant execute on function access.practices_of to throughline_app;

create table access.session (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  token_hash bytea not null,
  kind text not null check (kind in ('staff','patient','caregiver')),
  subject_id uuid not null,
  patient_id uuid,
  grant_id uuid,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash)
);
call app.tenant_table('access.session');

-- A signed link: opened with the birth date of the person it was made for, five tries, one purpose.
create table access.link (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  token_hash bytea not null,
  kind text not null check (kind in ('patient','caregiver')),
  subject_id uuid not null,
  patient_id uuid not null,
  grant_id uuid,
  birth_date date not null,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  failed_count int not null default 0,
  ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, token_hash)
);
call app.tenant_table('access.link');
