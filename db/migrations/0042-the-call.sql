-- A call that failed says how, and when she asked to be called back; what was left out of the script is marked; what is to
-- be done stands in the draft until the contact closes and it becomes tasks.
alter table contacts.contact drop constraint contact_outcome_check;
alter table contacts.contact add constraint contact_outcome_check
  check (outcome in ('reached','voicemail','no_answer','call_back','left_word','wrong_number'));
alter table contacts.contact
  add column call_back_at text check (call_back_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  add column skipped text[] not null default '{}',
  add column tasks jsonb not null default '[]';
alter table contacts.contact add check (closed_at is null or outcome <> 'call_back' or next_contact_on is not null);
