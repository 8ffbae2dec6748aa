-- What a practice made of a plan template of the house, by version; the newest counts.
-- Names no patient. A patient's own transaction reads it: what hides a sensitive line must know the line.
create table plans.template_version (
  practice_id uuid not null,
  id uuid not null,
  template text not null,
  number int not null check (number > 0),
  body jsonb not null,
  reason text not null check (length(reason) >= 5),
  set_by uuid not null, set_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, template, number),
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('plans.template_version');
comment on table plans.template_version is 'Versions of plan templates as the practice wrote them.';
