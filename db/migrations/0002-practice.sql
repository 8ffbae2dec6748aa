create schema practice;
grant usage on schema practice to throughline_app;

create table practice.practice (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  time_zone text not null,
  phone text not null,                      -- the one number to call, day and night
  address_line text not null, city text not null, state text not null, postal_code text not null,
  npi text not null, tax_id text not null, taxonomy text not null,
  place_of_service text not null default '11',
  practice_type text not null default 'physician_office',
  submitter_id text not null, receiver_id text not null, receiver_name text not null,
  payer_id text not null, payer_name text not null,
  created_at timestamptz not null
);
call app.tenant_table('practice.practice', 'id');

create table practice.staff (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  name text not null,
  credential text not null check (credential in
    ('MD','DO','NP','PA','CNS','CNM','RN','LPN','MA','LCSW','PharmD','front_desk','biller','manager')),
  roles text[] not null,
  npi text, taxonomy text, phone text,
  left_on date,
  primary key (practice_id, id)
);
call app.tenant_table('practice.staff');
