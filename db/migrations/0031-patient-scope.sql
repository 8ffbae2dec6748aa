-- A patient's transaction sees one patient only, also where a table names her through another: a posting through its
-- claim, an approval through its entry. And of what only staff have business with it sees nothing at all.
create procedure app.patient_child(t regclass, key_column name, parent regclass) language plpgsql as $$
begin
  execute format('create policy patient on %s as restrictive using ((select app.patient_id()) is null
    or exists (select 1 from %s of where of.id = %I))', t, parent, key_column);
end $$;
create procedure app.staff_only(t regclass) language plpgsql as $$
begin
  execute format('create policy patient on %s as restrictive using ((select app.patient_id()) is null)', t);
end $$;

call app.patient_child('billing.claim_line', 'claim_id', 'billing.claim');
call app.patient_child('billing.claim_event', 'claim_id', 'billing.claim');
call app.patient_child('billing.posting', 'claim_id', 'billing.claim');
call app.patient_child('billing.posting_reason', 'posting_id', 'billing.posting');
call app.patient_child('billing.denial_answer', 'posting_id', 'billing.posting');
call app.patient_child('time.approval', 'entry_id', 'time.entry');
call app.patient_child('time.correction', 'entry_id', 'time.entry');

call app.staff_only('access.login');
call app.staff_only('access.authenticator_app');
call app.staff_only('access.recovery_code');
call app.staff_only('access.invitation');
call app.staff_only('access.sign_in_rule');
call app.staff_only('access.glass_closing');
call app.staff_only('access.glass_review');
call app.staff_only('billing.answer_file');
call app.staff_only('billing.claim_file');
call app.staff_only('interop.import_report');
call app.staff_only('record.document');
call app.staff_only('time.flag_review');
-- What is left of a record, links without their row, ended holds, signed days.
call app.staff_only('tenancy.removal');
call app.staff_only('tenancy.legal_hold_end');
call app.staff_only('app.redacted_link');
call app.staff_only('audit.root');
