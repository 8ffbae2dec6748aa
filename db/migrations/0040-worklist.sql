create schema worklist;
grant usage on schema worklist to throughline_app;

-- The practice's own rules for the next contact, by version; the newest counts.
create table worklist.contact_rule (
  practice_id uuid not null,
  id uuid not null,
  rule jsonb not null,
  reason text not null check (length(reason) >= 5),
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('worklist.contact_rule');
call app.staff_only('worklist.contact_rule');
create index on worklist.contact_rule (practice_id, set_at desc);
comment on table worklist.contact_rule is 'Versions of the rules for the next contact.';

-- While one is away, another has her queue too. It ends by itself on its day, or before.
create table worklist.cover (
  practice_id uuid not null,
  id uuid not null,
  away_id uuid not null,
  by_id uuid not null,
  from_on date not null, until_on date not null,   -- the last day
  made_by uuid not null, made_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, away_id) references practice.staff,
  foreign key (practice_id, by_id) references practice.staff,
  foreign key (practice_id, made_by) references practice.staff,
  check (until_on >= from_on), check (away_id <> by_id)
);
call app.tenant_table('worklist.cover');
call app.staff_only('worklist.cover');
create index on worklist.cover (practice_id, until_on);
comment on table worklist.cover is 'Who has a colleague''s queue while she is away.';

-- Hours a week a coordinator works, from a day on; the newest from-day that has come counts.
create table worklist.roster (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  weekly_hours numeric(4,1) not null check (weekly_hours between 0 and 80),
  from_on date not null,
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff,
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('worklist.roster');
call app.staff_only('worklist.roster');
create index on worklist.roster (practice_id, staff_id, from_on desc);
comment on table worklist.roster is 'Hours a week each coordinator is rostered, by version.';

-- Between which hours she wants to be called, on her own clock: a row that the list can respect.
alter table patients.need
  add column call_from text check (call_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add column call_until text check (call_until ~ '^([01]\d|2[0-3]):[0-5]\d$');
-- One nurse's own patients, without reading the rest of the practice.
create index on enrollment.enrollment (practice_id, coordinator_id) where ended_on is null;
