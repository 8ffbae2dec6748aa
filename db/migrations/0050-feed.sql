-- Messages of a hospital's feed about people we do not know by their numbers: they wait until a person says who it is.
create table interop.unmatched_notice (
  practice_id uuid not null,
  id uuid not null,
  source text not null check (source in ('file','feed')),
  sha256 bytea not null,
  message text not null,
  reason text not null,
  about jsonb not null,
  received_at timestamptz not null,
  matched_to uuid,
  resolution text check (resolution in ('matched','set_aside')),
  resolution_words text,
  resolved_by uuid, resolved_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, sha256),
  foreign key (practice_id, matched_to) references patients.patient,
  foreign key (practice_id, resolved_by) references practice.staff,
  check ((resolution is null) = (resolved_at is null)),
  check ((resolution = 'matched') = (matched_to is not null))
);
call app.tenant_table('interop.unmatched_notice');
call app.staff_only('interop.unmatched_notice');
create index waiting on interop.unmatched_notice (practice_id, received_at) where resolved_at is null;

comment on table interop.unmatched_notice is 'Hospital messages about people whom nobody matched yet.';
