-- A file that came back about our claims, byte for byte. The same one is read once.
create table billing.answer_file (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  kind text not null check (kind in ('999','277CA','835')),
  sender text not null, control text not null, set_control text not null,
  file_name text not null,
  content bytea not null,
  read_by uuid not null, read_at timestamptz not null,
  primary key (practice_id, id),
  constraint answer_read_once unique (practice_id, kind, sender, control, set_control),
  foreign key (practice_id, read_by) references practice.staff
);
call app.append_only('billing.answer_file');

-- What became of a claim, as files told it: taken or sent back by the receiver's reader, accepted or not, judged.
create table billing.claim_event (
  practice_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  answer_file_id uuid not null,
  kind text not null check (kind in ('file_taken','file_refused','accepted','sent_back','processed','denied','reversed')),
  payer_control text,
  said text not null,
  happened_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, claim_id) references billing.claim,
  foreign key (practice_id, answer_file_id) references billing.answer_file
);
call app.append_only('billing.claim_event');
create index on billing.claim_event (practice_id, claim_id, happened_at desc);

create table billing.remittance (
  practice_id uuid not null,
  id uuid not null,
  answer_file_id uuid not null,
  payer text not null, trace text not null, paid_on date not null,
  payment_cents int not null,
  other_claims int not null, other_cents int not null,   -- of claims that were not made here
  adjustments jsonb not null,
  primary key (practice_id, id),
  unique (practice_id, payer, trace, answer_file_id),
  foreign key (practice_id, answer_file_id) references billing.answer_file
);
call app.append_only('billing.remittance');

-- What a remittance says of one claim; cents balance, and the database checks it once more.
create table billing.posting (
  practice_id uuid not null,
  id uuid not null,
  remittance_id uuid not null,
  claim_id uuid not null,
  status text not null,
  charge_cents int not null, paid_cents int not null, patient_cents int not null, adjusted_cents int not null,
  payer_control text,
  posted_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, remittance_id) references billing.remittance,
  foreign key (practice_id, claim_id) references billing.claim,
  check (charge_cents - adjusted_cents = paid_cents)
);
call app.append_only('billing.posting');
create index on billing.posting (practice_id, claim_id);

create table billing.posting_reason (
  practice_id uuid not null,
  posting_id uuid not null,
  number int not null,
  code text,                                   -- the service line; none for the claim as a whole
  bears text not null, reason text not null,   -- CAS group and CARC
  cents int not null,
  remarks text[] not null default '{}',
  primary key (practice_id, posting_id, number),
  foreign key (practice_id, posting_id) references billing.posting
);
call app.append_only('billing.posting_reason');

-- What a person did about a denial. The denial stays; the queue holds those without a row here.
create table billing.denial_answer (
  practice_id uuid not null,
  id uuid not null,
  posting_id uuid not null,
  outcome text not null check (outcome in ('appealed','reopened','sent_again','billed_to_patient','written_off','accepted')),
  note text not null check (length(note) >= 5),
  answered_by uuid not null, answered_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, posting_id) references billing.posting,
  foreign key (practice_id, answered_by) references practice.staff
);
call app.append_only('billing.denial_answer');
create index on billing.denial_answer (practice_id, posting_id);
