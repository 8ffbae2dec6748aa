-- Breaking the glass: somebody without standing access opens one patient for four hours, says why, and is reviewed.
create table access.broken_glass (
  practice_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  patient_id uuid not null,
  reason text not null check (reason in ('emergency','covering','patient_asks','other')),
  words text not null check (length(words) >= 10),
  opened_at timestamptz not null,
  until timestamptz not null check (until <= opened_at + interval '4 hours'),
  primary key (practice_id, id),
  foreign key (practice_id, staff_id) references practice.staff,
  foreign key (practice_id, patient_id) references patients.patient
);
call app.append_only('access.broken_glass');
create index on access.broken_glass (practice_id, staff_id, until);

create table access.glass_closing (
  practice_id uuid not null,
  glass_id uuid not null,
  closed_at timestamptz not null, closed_by uuid not null,
  primary key (practice_id, glass_id),
  foreign key (practice_id, glass_id) references access.broken_glass
);
call app.append_only('access.glass_closing');

create table access.glass_review (
  practice_id uuid not null,
  glass_id uuid not null,
  finding text not null check (finding in ('justified','not_justified')),
  words text not null,
  reviewed_at timestamptz not null, reviewed_by uuid not null,
  primary key (practice_id, glass_id),
  foreign key (practice_id, glass_id) references access.broken_glass
);
call app.append_only('access.glass_review');

-- A patient's or caregiver's transaction sees one patient only, whatever a query forgets. Unset: staff and jobs.
create function app.patient_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.patient_id', true), '')::uuid $$;

create procedure app.patient_table(t regclass, key_column name default 'patient_id') language plpgsql as $$
begin
  execute format('create policy patient on %s as restrictive using ((select app.patient_id()) is null or %I is null or %I = (select app.patient_id()))
    with check ((select app.patient_id()) is null or %I is null or %I = (select app.patient_id()))', t, key_column, key_column, key_column, key_column);
end $$;

do $$
declare t regclass;
begin
  for t in
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
    where c.relkind in ('r','p') and c.relrowsecurity and not c.relispartition
  loop
    call app.patient_table(t);
  end loop;
  call app.patient_table('patients.patient', 'id');
end $$;

comment on table access.broken_glass is 'Charts that were opened in an emergency, by whom and why.';
comment on table access.glass_closing is 'Emergencies that were over before their time.';
comment on table access.glass_review is 'What a reviewer found of an emergency.';
