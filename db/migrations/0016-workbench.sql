-- A judgment that a person found right. It names what the claim will say; a fact that changes that opens it again.
create table billing.approval (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  says text not null,
  approved_by uuid not null, approved_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, approved_by) references practice.staff
);
call app.append_only('billing.approval');
create index on billing.approval (practice_id, month, patient_id, approved_at desc);

-- A closed month opened again: by whom and why. Claims that were made stay made.
create table billing.month_reopening (
  practice_id uuid not null,
  id uuid not null,
  close_id uuid not null,
  reason text not null check (length(reason) >= 10),
  reopened_by uuid not null, reopened_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, close_id),
  foreign key (practice_id, close_id) references billing.month_close,
  foreign key (practice_id, reopened_by) references practice.staff
);
call app.append_only('billing.month_reopening');

-- One close of a month is in force at a time; after a reopening it can be closed again.
alter table billing.month_close drop constraint month_close_practice_id_month_key;
create index on billing.month_close (practice_id, month);
create function billing.one_close() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('billing.close/' || new.practice_id || new.month, 0));
  if exists (select from billing.month_close c where c.practice_id = new.practice_id and c.month = new.month
      and not exists (select from billing.month_reopening r where r.practice_id = c.practice_id and r.close_id = c.id)) then
    raise unique_violation using message = 'month ' || new.month || ' is closed already';
  end if;
  return new;
end $$;
create trigger one_close before insert on billing.month_close for each row execute function billing.one_close();

-- How the practice reads a rule that its sources leave open. The newest row of a key counts; none means the safe reading.
create table billing.rule_setting (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  key text not null,
  value text not null,
  reason text not null check (length(reason) >= 5),
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('billing.rule_setting');
create index on billing.rule_setting (practice_id, key, set_at desc);

-- Locality factors as CMS publishes them, loaded by the practice for a year.
create table billing.locality (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  year int not null check (year between 2015 and 2100),
  mac text not null, number text not null, name text not null,
  work_factor double precision not null, pe_factor double precision not null, mp_factor double precision not null,
  loaded_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, year, mac, number),
  check (least(work_factor, pe_factor, mp_factor) > 0 and greatest(work_factor, pe_factor, mp_factor) < 5)
);
call app.tenant_table('billing.locality');
