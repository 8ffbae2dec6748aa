-- What a caregiver is shown of sensitive matters: nothing, unless the patient chose it (42 CFR Part 2; behavioral health).
alter table patients.access_grant add column sensitive text[] not null default '{}'
  check (sensitive <@ array['substance_use','behavioral_health']);

-- A personal representative (45 CFR 164.502(g)) is treated as the patient: on paper, checked by staff, with an end.
create table patients.representative (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  name text not null, relationship text not null,
  basis text not null check (basis in ('health_care_power_of_attorney','guardian','executor','other_by_law')),
  birth_date date not null,
  email text, phone text,
  until_on date,
  recorded_at timestamptz not null, recorded_by uuid not null,
  verified_at timestamptz, verified_by uuid,
  ended_at timestamptz, ended_by uuid, end_reason text,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  check ((verified_at is null) = (verified_by is null)),
  -- Nobody checks the paper that she herself wrote down.
  check (verified_by <> recorded_by)
);
call app.tenant_table('patients.representative');
create index on patients.representative (practice_id, patient_id);
create trigger note_reach after insert or update of email, phone on patients.representative
  for each row execute function access.note_reach();

-- The paper itself: a picture or a PDF, byte for byte, under a random name.
create table patients.representative_paper (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  representative_id uuid not null,
  media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg')),
  sha256 bytea not null,
  content bytea not null,
  received_at timestamptz not null, received_by uuid not null,
  primary key (practice_id, id),
  foreign key (practice_id, representative_id) references patients.representative
);
call app.append_only('patients.representative_paper');
create index on patients.representative_paper (practice_id, representative_id);

do $$
declare t text;
begin
  foreach t in array array['patients.representative','patients.representative_paper'] loop
    call app.patient_table(t::regclass);
  end loop;
end $$;

alter table access.session drop constraint session_kind_check,
  add check (kind in ('staff','patient','caregiver','representative'));
alter table access.link drop constraint link_kind_check,
  add check (kind in ('patient','caregiver','representative'));
alter table access.code drop constraint code_link_kind_check,
  add check (link_kind in ('patient','caregiver','representative'));
alter table access.passkey drop constraint passkey_owner_kind_check,
  add check (owner_kind in ('staff','patient','caregiver','representative'));

-- Messages to staff (an invitation, word of a broken glass) are about nobody's care.
alter table messages.outgoing alter column patient_id drop not null,
  drop constraint outgoing_recipient_kind_check,
  add check (recipient_kind in ('patient','caregiver','representative','staff'));

comment on table patients.representative is 'Who stands in a patient''s place by law, and who checked it.';
comment on table patients.representative_paper is 'The papers that say so, byte for byte.';
