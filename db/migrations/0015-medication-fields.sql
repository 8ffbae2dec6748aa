-- What a change did, field by field, so that she can be told in her own language what it was before.
alter table medications.change add column fields jsonb not null default '[]';
