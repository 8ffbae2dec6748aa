-- A colleague looked at time that was written down by hand. The entry stays marked manual for ever.
create table time.approval (
  practice_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  approved_by uuid not null, approved_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, entry_id),
  foreign key (practice_id, entry_id) references time.entry,
  foreign key (practice_id, approved_by) references practice.staff
);
call app.append_only('time.approval');
