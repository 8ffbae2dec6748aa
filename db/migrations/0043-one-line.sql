-- A couple on one line: which contact each of them has, by patient, so that each one's minutes stand with her own contact.
alter table time.timer add column line jsonb not null default '{}' check (jsonb_typeof(line) = 'object');
-- The last clocks of a person: a line that was paused goes on with everybody who is still on it.
create index on time.timer (practice_id, staff_id, started_at desc);
