-- A contact whose three answers touch sensitive matters, as the nurse marks it when she signs: a caregiver is shown it
-- only where the patient chose so (42 CFR Part 2; behavioral health).
alter table contacts.contact add column sensitive text[] not null default '{}'
  check (sensitive <@ array['substance_use','behavioral_health']);

-- Two daughters may have one name: whose list it is says an id. A representative's words are not the patient's.
alter table contacts.prep_list add column said_by_id uuid,
  drop constraint prep_list_said_by_check,
  add check (said_by in ('patient','caregiver','representative','staff'));
