-- A write whose id the browser made is done once. The row is written in its transaction, so that it is there exactly when
-- the write is; sent again, the write is answered from here. The answer stays empty where it holds a secret.
create table app.write_once (
  practice_id uuid not null,
  route text not null,
  id uuid not null,
  patient_id uuid,                             -- where the write says whose record it is: it goes with that record
  sha256 bytea not null,                       -- of who sent what
  answer jsonb,
  primary key (practice_id, route, id)
);
call app.tenant_table('app.write_once');
call app.patient_table('app.write_once');

comment on table app.write_once is 'Which writes of a browser were done, with the first answer.';
