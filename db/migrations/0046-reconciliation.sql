-- A list of medicines as one source has it on a day: a pharmacy, discharge papers, the patient, the bottles on her table.
-- Charts need none: their medicines stand in record.fact. Nothing here changes the one list; a person does.
create table medications.source_list (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('ehr','pharmacy','discharge','patient','bottle')),
  label text not null,
  taken_on date not null,
  added_by uuid not null, added_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, added_by) references practice.staff
);
call app.append_only('medications.source_list');
call app.patient_table('medications.source_list');
create index on medications.source_list (practice_id, patient_id, taken_on desc);
comment on table medications.source_list is 'Lists of medicines as one source has them.';

create table medications.source_line (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  list_id uuid not null,
  place int not null,
  name text not null, dose text, directions text,
  is_stopped boolean not null default false,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, list_id) references medications.source_list
);
call app.append_only('medications.source_line');
call app.patient_table('medications.source_line');
create index on medications.source_line (practice_id, patient_id, list_id);
comment on table medications.source_line is 'Lines of a source''s list of medicines.';

-- A mismatch between sources, with an owner, an action and an end. The same mismatch is opened once; ended, it comes back
-- only when what the sources say has changed.
create table medications.discrepancy (
  practice_id uuid not null,
  id uuid not null,
  version int not null default 1,
  patient_id uuid not null,
  kind text not null check (kind in
    ('missing','extra','dose','frequency','stopped','duplicate','same_class','allergy','high_alert')),
  medicine text not null,
  says text not null,
  fingerprint text not null,
  opened_by uuid not null, opened_at timestamptz not null,
  owner_id uuid not null,
  ended_how text check (ended_how in ('kept','changed','prescriber_decided','no_difference')),
  note text, patient_told boolean,
  ended_by uuid, ended_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, patient_id, fingerprint),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, opened_by) references practice.staff,
  foreign key (practice_id, owner_id) references practice.staff,
  foreign key (practice_id, ended_by) references practice.staff,
  check ((ended_how is null) = (ended_at is null))
);
call app.tenant_table('medications.discrepancy');
call app.patient_table('medications.discrepancy');
create index on medications.discrepancy (practice_id, patient_id) where ended_at is null;
comment on table medications.discrepancy is 'Mismatches between lists of medicines, each followed to its end.';

-- The lists were laid side by side: when, by whom, and how many mismatches stood open then.
create table medications.comparison (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  found int not null,
  compared_by uuid not null, compared_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patients.patient,
  foreign key (practice_id, compared_by) references practice.staff
);
call app.append_only('medications.comparison');
call app.patient_table('medications.comparison');
create index on medications.comparison (practice_id, patient_id, compared_at desc);
comment on table medications.comparison is 'When the lists of a patient''s medicines were laid side by side.';
