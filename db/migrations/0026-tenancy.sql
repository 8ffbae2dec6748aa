-- A practice's coming and going: settings with versions, suspension, legal hold, export, import, and what is left
-- of a record whose time is over.

-- What the operator did to whole practices. It is the installation's and outlives a practice that is deleted.
create table app.practice_log (
  id uuid primary key,
  about_practice uuid not null,
  slug text not null,
  what text not null check (what in ('added','exported','imported','deleted')),
  done_by text not null, done_at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on app.practice_log (about_practice, what, done_at desc);
grant insert on app.practice_log to throughline_app;
create trigger only_grows before update or delete on app.practice_log for each row execute function app.refuse_change();
create trigger only_grows_whole before truncate on app.practice_log execute function app.refuse_change();

-- Present for the length of one transaction of the owner's, while it brings a practice in or takes rows away.
-- The application has no right here, so it can neither import nor remove.
create table app.keeper_work (
  about_practice uuid not null,
  kind text not null check (kind in ('import','removal')),
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (about_practice, kind)
);
create function app.is_keeper(practice uuid, work text) returns boolean language sql stable security definer
  set search_path = pg_catalog as
$$ select exists (select from app.keeper_work w where w.about_practice = is_keeper.practice
     and w.kind = is_keeper.work and w.transaction_id = pg_current_xact_id_if_assigned()) $$;

create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_level = 'ROW' and to_jsonb(old) ? 'practice_id' and app.is_keeper((to_jsonb(old)->>'practice_id')::uuid, 'removal') then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  raise exception 'the record only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'TL001';
end $$;

-- An import brings links as they were; every chain is checked before it commits.
create or replace function app.add_link() returns trigger language plpgsql security definer
  set search_path = pg_catalog, app set timezone = 'UTC' as $$
declare head app.chain_head;
begin
  if app.is_keeper(new.practice_id, 'import') then return new; end if;
  insert into app.chain_head values (new.practice_id, tg_argv[0], 0, '\x00') on conflict do nothing;
  select * into strict head from app.chain_head
    where practice_id = new.practice_id and chain = tg_argv[0] for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := app.chain_hash(head.hash, to_jsonb(new));
  update app.chain_head set seq = new.seq, hash = new.hash
    where practice_id = new.practice_id and chain = tg_argv[0];
  return new;
end $$;

create or replace function billing.one_close() returns trigger language plpgsql as $$
begin
  if app.is_keeper(new.practice_id, 'import') then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('billing.close/' || new.practice_id || new.month, 0));
  if exists (select from billing.month_close c where c.practice_id = new.practice_id and c.month = new.month
      and not exists (select from billing.month_reopening r where r.practice_id = c.practice_id and r.close_id = c.id)) then
    raise unique_violation using message = 'month ' || new.month || ' is closed already';
  end if;
  return new;
end $$;

-- The index of sign-in addresses belongs to practices, too: each may read its own lines, to export them.
-- Not forced: access.practices_of() looks at all of it as the owner.
alter table access.login_index enable row level security;
create policy practice on access.login_index using (practice_id = (select app.practice_id()))
  with check (practice_id = (select app.practice_id()));
grant select on access.login_index to throughline_app;
grant select on public.migration to throughline_app;

-- One version of what a practice has set. The newest of a key counts; nobody set the one a practice began with.
create table practice.setting (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  key text not null check (key in ('card','claims','working_days','holidays','programs','retention')),
  value jsonb not null,
  reason text not null check (length(reason) >= 5),
  valid_from date not null,
  set_by uuid, set_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, set_by) references practice.staff
);
call app.append_only('practice.setting');
create index on practice.setting (practice_id, key, set_at desc);

-- A practice that is paused, and that goes on. The newest row counts.
create table practice.suspension (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  what text not null check (what in ('suspended','resumed')),
  reason text not null check (length(reason) >= 5),
  done_by text not null, done_at timestamptz not null,
  primary key (practice_id, id)
);
call app.append_only('practice.suspension');
create index on practice.suspension (practice_id, done_at desc, id desc);

-- Jobs that gave up while their practice was suspended run when it goes on. For the owner only.
create function app.wake_jobs(practice uuid) returns bigint language sql as $$
  with woken as (update graphile_worker._private_jobs set attempts = 0, run_at = now(), last_error = null
    where payload->>'practiceId' = practice::text and locked_at is null returning 1)
  select count(*) from woken $$;
revoke all on function app.wake_jobs from public;
create function app.drop_jobs(practice uuid) returns void language sql as
$$ delete from graphile_worker._private_jobs where payload->>'practiceId' = practice::text $$;
revoke all on function app.drop_jobs from public;

create schema tenancy;
grant usage on schema tenancy to throughline_app;

-- Nothing of this patient, or of the whole practice, is deleted while a hold stands.
create table tenancy.legal_hold (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  patient_id uuid,                              -- none: the whole practice
  reason text not null check (length(reason) >= 5),
  put_by uuid not null, put_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, put_by) references practice.staff
);
call app.append_only('tenancy.legal_hold');
create index on tenancy.legal_hold (practice_id, patient_id);
call app.patient_table('tenancy.legal_hold');
create table tenancy.legal_hold_end (
  practice_id uuid not null,
  id uuid not null,
  hold_id uuid not null,
  reason text not null check (length(reason) >= 5),
  ended_by uuid not null, ended_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, hold_id),
  foreign key (practice_id, hold_id) references tenancy.legal_hold,
  foreign key (practice_id, ended_by) references practice.staff
);
call app.append_only('tenancy.legal_hold_end');

-- What is left of a patient whose record was deleted when its time was over: no name, no date of birth.
create table tenancy.removal (
  practice_id uuid not null references practice.practice,
  id uuid not null,
  subject_id uuid not null,                     -- the patient's id, which the audit log goes on naming
  rule text not null,
  last_service_on date not null,
  counts jsonb not null,                        -- rows by table
  links_sha256 text not null,                   -- of the links below; the audit log's chain holds it, too
  removed_by text not null, removed_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, subject_id)
);
call app.append_only('tenancy.removal');

-- A link of a chain whose row was removed, or lost the words that named somebody (left_hash: what is left hashes to).
-- The chain goes on over it, and each must be named by the audit log.
create table app.redacted_link (
  practice_id uuid not null,
  chain text not null,
  seq bigint not null,
  removal_id uuid not null,
  previous_hash bytea not null, hash bytea not null,
  left_hash bytea,
  primary key (practice_id, chain, seq),
  foreign key (practice_id, removal_id) references tenancy.removal deferrable initially deferred
);
call app.append_only('app.redacted_link');
revoke insert on app.redacted_link from throughline_app;

-- What each table holds, in words that travel with an export.
comment on table practice.practice is 'The practice itself: name, address, time zone, who bills.';
comment on table practice.staff is 'People who work in the practice.';
comment on table practice.setting is 'Versions of what the practice has set; the newest of a key counts.';
comment on table practice.suspension is 'When the practice was paused and resumed, and why.';
comment on table audit.entry is 'The log of every look and every change; a chain.';
comment on table access.login is 'Sign-ins of staff; passwords as Argon2 hashes.';
comment on table access.login_index is 'Addresses that sign in to this practice.';
comment on table access.session is 'Sessions that were opened; tokens as hashes.';
comment on table access.link is 'Links that open a patient''s page; tokens as hashes.';
comment on table patients.patient is 'Patients: name, birth date, contact.';
comment on table patients.identifier is 'Numbers by which others know a patient: Medicare, medical record.';
comment on table patients.coverage is 'Insurance, with the days it is in force.';
comment on table patients.need is 'What to know before speaking to a patient; the newest version counts.';
comment on table patients.may_be_told is 'Who may be told on the phone.';
comment on table patients.caregiver is 'Caregivers whom a patient has invited.';
comment on table patients.access_grant is 'What a patient lets a caregiver see.';
comment on table patients.stay is 'Hospital, nursing facility, hospice: where a patient was.';
comment on table record.document is 'Files that came in, byte for byte (gzip).';
comment on table record.source_patient is 'Which patient another system means by its own id.';
comment on table record.fact is 'Single statements of a chart, as they arrived, with their source.';
comment on table enrollment.condition is 'Conditions that a practitioner has confirmed.';
comment on table enrollment.risk_attestation is 'A practitioner''s word on the risk.';
comment on table enrollment.initiating_visit is 'The visit that comes before the first month.';
comment on table enrollment.consent is 'What a patient decided: accepted, declined, revoked; a chain.';
comment on table enrollment.enrollment is 'Since when, and until when, a patient is in a program.';
comment on table enrollment.hold is 'Pauses of an enrollment.';
comment on table plans.draft is 'The care plan as it is being written.';
comment on table plans.signed_version is 'Care plans as they were signed.';
comment on table plans.copy_given is 'To whom a copy of the plan was given, and how.';
comment on table medications.medication is 'The list of medicines.';
comment on table medications.change is 'Changes of the list, and whether the patient was told.';
comment on table medications.review is 'What a patient said of each medicine when it was reviewed.';
comment on table time.timer is 'Clocks that run or ran.';
comment on table time.entry is 'Minutes of work for a patient; a chain.';
comment on table time.correction is 'Corrections of minutes; a chain.';
comment on table time.flag is 'Minutes that looked odd.';
comment on table time.flag_review is 'What a supervisor found of them.';
comment on table time.approval is 'Minutes by hand that a colleague looked at.';
comment on table contacts.contact is 'Calls and other contacts, with the three answers.';
comment on table contacts.prep_list is 'What a patient or caregiver wants to talk about.';
comment on table messages.outgoing is 'Everything that was sent.';
comment on table billing.election is 'The practitioner''s choice of code family for a month.';
comment on table billing.decision_making is 'The level of decision making of a month.';
comment on table billing.attestation is 'Which conditions a month''s work addressed.';
comment on table billing.other_service is 'Services elsewhere that change what a month may bill.';
comment on table billing.assessment is 'The newest judgment of each patient-month.';
comment on table billing.approval is 'Judgments that a person found right.';
comment on table billing.month_close is 'Months that were closed.';
comment on table billing.month_reopening is 'Closed months that were opened again, and why.';
comment on table billing.claim is 'Claims, with the judgment and facts they were made with.';
comment on table billing.claim_line is 'Lines of a claim.';
comment on table billing.claim_file is 'Files that left for the payer, byte for byte.';
comment on table billing.answer_file is 'Files that came back about claims, byte for byte.';
comment on table billing.claim_event is 'What became of a claim.';
comment on table billing.remittance is 'Payments as the payer told them.';
comment on table billing.posting is 'What a payment says of one claim.';
comment on table billing.posting_reason is 'Why a payment differs from the charge.';
comment on table billing.denial_answer is 'What a person did about a denial.';
comment on table billing.rule_setting is 'How the practice reads rules that their sources leave open.';
comment on table billing.locality is 'Locality factors of a year.';
comment on table billing.program_fact is 'What a person knows of a program beside CCM.';
comment on table billing.deductible is 'What is known of the yearly deductible.';
comment on table interop.import_report is 'What became of each file that was brought.';
comment on table tenancy.legal_hold is 'Holds that keep a record or the whole practice from deletion.';
comment on table tenancy.legal_hold_end is 'Holds that were ended, and why.';
comment on table tenancy.removal is 'What is left of a record that was deleted when its time was over.';
comment on table app.chain_head is 'The newest link of each chain.';
comment on table app.redacted_link is 'Links of a chain whose row was deleted, or lost the words that named somebody.';
