create schema messages;
grant usage on schema messages to throughline_app;

-- Everything that leaves the practice, kept where people can look into it.
create table messages.outgoing (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  channel text not null check (channel in ('mail','sms','letter')),
  purpose text not null,
  purpose_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('patient','caregiver')),
  recipient_id uuid not null,
  address text not null,
  language text not null,
  subject text not null, body text not null,
  written_at timestamptz not null,
  sent_at timestamptz, failed_at timestamptz, failure text,
  attempts int not null default 0,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  unique (practice_id, purpose, purpose_id, recipient_id, channel)
);
call app.tenant_table('messages.outgoing');
create index on messages.outgoing (practice_id, written_at desc);
