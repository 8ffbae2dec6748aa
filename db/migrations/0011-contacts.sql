create schema contacts;
grant usage on schema contacts to throughline_app;

create table contacts.contact (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  kind text not null check (kind in ('call','video','message','in_person')),
  opened_by uuid not null, opened_at timestamptz not null,
  answers jsonb not null default '{}',
  note text not null default '',
  do_now text not null default '', watch_for text not null default '', who_to_call text not null default '',
  teach_back jsonb,
  outcome text check (outcome in ('reached','voicemail','no_answer','call_back','left_word')),
  next_contact_on date,
  closed_by uuid, closed_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, opened_by) references practice.staff,
  -- A contact that reached the patient does not close without the three answers.
  check (closed_at is null or outcome is not null),
  check (closed_at is null or outcome <> 'reached' or
    (length(trim(do_now)) > 0 and length(trim(watch_for)) > 0 and length(trim(who_to_call)) > 0 and teach_back is not null))
);
call app.tenant_table('contacts.contact');
create index on contacts.contact (practice_id, patient_id, opened_at desc);
create unique index one_open_contact on contacts.contact (practice_id, patient_id, opened_by) where closed_at is null;
create function contacts.refuse_closed() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed contact is not rewritten' using errcode = 'TL001';
  end if;
  return new;
end $$;
create trigger stays_closed before update on contacts.contact for each row execute function contacts.refuse_closed();

-- What the patient or a caregiver wants to talk about next time.
create table contacts.prep_list (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  said_by text not null check (said_by in ('patient','caregiver','staff')),
  said_by_name text not null,
  content jsonb not null,
  written_at timestamptz not null,
  contact_id uuid,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, contact_id) references contacts.contact
);
call app.tenant_table('contacts.prep_list');
create index on contacts.prep_list (practice_id, patient_id, written_at desc);
