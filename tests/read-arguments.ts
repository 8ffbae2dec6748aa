/** A practice's own rows, to pick what a read function is asked about: its own, or another's. */
export type Pick = {
  /** A column of a random row; an id that nobody has where the table is empty. */
  one(table: string, column?: string): string
  bytes(table: string, column: string): Buffer
}

type Maker = (pick: Pick) => unknown[]

const MONTH = '2026-03'
const LATER = new Date('2026-12-31T12:00:00Z')
const EARLIER = new Date('2020-01-01T12:00:00Z')
const none: Maker = () => []
const patient: Maker = ({ one }) => [one('patients.patient')]
const patientOfMonth: Maker = ({ one }) => [one('patients.patient'), MONTH]
const month: Maker = () => [MONTH]
const limit: Maker = () => [1000]
const staff: Maker = ({ one }) => [one('practice.staff')]
const row =
  (table: string): Maker =>
  ({ one }) => [one(table)]

/** What each read function of each store is asked; one that is missing here fails the test. */
export const READS: Record<string, Maker> = {
  'access/store readLogin': ({ one }) => [one('access.login', 'email')],
  'access/store readSession': () => ['a token', LATER],
  'access/store readLink': () => ['a token'],
  'audit/store readLooks': ({ one }) => [one('patients.patient'), 1000],
  'audit/store readChains': none,
  'audit/store findBrokenLinks': () => ['audit.entry'],
  'audit/store sumOfRemovedLinks': row('tenancy.removal'),
  'audit/store findUnnamedRemovals': none,
  'audit/store countLinks': () => ['time.entry'],
  'billing/keeping-store readLastClaims': none,
  'billing/keeping-store readFilesOnlyOf': patient,
  'billing/own-facts-store readOwnFacts': patientOfMonth,
  'billing/remittance-store readClaimsByControl': ({ one }) => [[one('billing.claim', 'control_number')]],
  'billing/remittance-store readClaimsOfFile': () => [1],
  'billing/remittance-store readClaimStates': ({ one }) => [[one('billing.claim')]],
  'billing/remittance-store readPostings': limit,
  'billing/remittance-store readPosting': row('billing.posting'),
  'billing/remittance-store readNewestPostings': ({ one }) => [[one('billing.claim')]],
  'billing/settings-store readSettingRows': none,
  'billing/settings-store readSettings': none,
  'billing/settings-store readLocalities': none,
  'billing/store readAssessments': month,
  'billing/store readMonthClose': month,
  'billing/store readClaimsOfMonth': month,
  'billing/store readClaimsOfPatient': patient,
  'billing/store readClaimFiles': month,
  'billing/store readClaimFile': row('billing.claim_file'),
  'billing/store nextFileNumber': none,
  'billing/workbench-store readApprovals': month,
  'billing/workbench-store readReopenings': month,
  'billing/workbench-store readAttestations': month,
  'contacts/keeping-store readLastContacts': none,
  'contacts/store readContacts': ({ one }) => [one('patients.patient'), 1000],
  'contacts/store readContact': row('contacts.contact'),
  'contacts/store readOpenContact': ({ one }) => [one('patients.patient'), one('practice.staff')],
  'contacts/store readPrep': patient,
  'contacts/store readOpenOf': staff,
  'contacts/store readWaitingPrep': none,
  'contacts/store readPromises': () => ['2026-12-31'],
  'contacts/store readLastNotes': ({ one }) => [
    one('contacts.contact', 'opened_by'),
    one('contacts.contact'),
  ],
  'enrollment/hold-store readHoldRows': patient,
  'enrollment/keeping-store readLastEnrolled': none,
  'enrollment/store readConfirmedConditions': patient,
  'enrollment/store readRisk': patient,
  'enrollment/store readVisits': patient,
  'enrollment/store readConsents': patient,
  'enrollment/store readEnrollments': patient,
  'enrollment/store readEnrolledInMonth': month,
  'enrollment/store readAllEnrollments': none,
  'interop/store readReports': limit,
  'medications/store readLines': patient,
  'medications/store readLine': ({ one }) => [one('patients.patient'), one('medications.medication')],
  'medications/store readChange': row('medications.change'),
  'medications/store readChanges': patient,
  'medications/store readReview': row('medications.review'),
  'medications/store readLastReview': patient,
  'messages/store readMessage': row('messages.outgoing'),
  'messages/store readOutgoing': limit,
  'patients/caregiver-store readCaregivers': ({ one }) => [one('patients.patient'), EARLIER],
  'patients/caregiver-store readGrant': ({ one }) => [one('patients.access_grant'), EARLIER],
  'patients/keeping-store readLastWritten': none,
  'patients/keeping-store readCaregiverIds': patient,
  'patients/store readCard': patient,
  'patients/store searchCards': ({ one }) => [one('patients.patient', 'family_name'), 1000],
  'patients/store readCards': ({ one }) => [[one('patients.patient'), one('patients.patient')]],
  'patients/store readAllCards': none,
  'patients/store readNamesakes': ({ one }) => [
    {
      givenName: one('patients.patient', 'given_name'),
      familyName: one('patients.patient', 'family_name'),
      birthDate: '1955-01-01',
    },
  ],
  'patients/store readPatientByIdentifier': ({ one }) => [
    one('patients.identifier', 'system'),
    one('patients.identifier', 'value'),
  ],
  'patients/store readNeed': patient,
  'patients/store readMayBeTold': patient,
  'patients/store readCoverages': patient,
  'patients/store readStays': patient,
  'plans/keeping-store readLastSigned': none,
  'plans/store readDraft': patient,
  'plans/store readSigned': ({ one }) => [one('patients.patient'), one('plans.signed_version')],
  'plans/store readNewestSigned': patient,
  'plans/store readSignedHeads': patient,
  'plans/store readCopies': patient,
  'practice/settings-store readSettingVersions': none,
  'practice/settings-store readWorkCalendar': none,
  'practice/settings-store readProgramsOffered': none,
  'practice/settings-store readRetentionYears': none,
  'practice/store readPractice': none,
  'practice/store readBillingProvider': none,
  'practice/store readStaff': none,
  'practice/store readStaffNames': none,
  'practice/store readStaffMember': staff,
  'record/keeping-store readLastVisits': none,
  'record/keeping-store readDocumentsOnlyOf': patient,
  'record/store readDocumentBySha': ({ bytes }) => [bytes('record.document', 'sha256')],
  'record/store readDocument': row('record.document'),
  'record/store hasFactOf': ({ one }) => [one('record.document'), one('patients.patient')],
  'record/store readSourcePatient': ({ one }) => [
    one('record.source_patient', 'source_system'),
    one('record.source_patient', 'source_patient_id'),
  ],
  'record/store readPatientsBySourceId': ({ one }) => [one('record.source_patient', 'source_patient_id')],
  'record/store readFacts': ({ one }) => [one('patients.patient'), ['condition', 'medication', 'encounter']],
  'record/store readScreeningFacts': none,
  'tenancy/store readHolds': none,
  'time/flag-store readAround': ({ one }) => [
    {
      staffId: one('practice.staff'),
      patientId: one('patients.patient'),
      from: EARLIER,
      until: LATER,
    },
    '2026-03-03',
    'America/New_York',
  ],
  'time/flag-store readFlags': none,
  'time/flag-store readFlag': row('time.flag'),
  'time/flag-store readHabits': () => ['2026-01'],
  'time/flag-store readByHandUnseen': none,
  'time/keeping-store readLastTime': none,
  'time/store readRunning': staff,
  'time/store readTimerById': row('time.timer'),
  'time/store readStaleTimers': () => [LATER],
  'time/store readOverlap': ({ one }) => [one('practice.staff'), EARLIER, LATER],
  'time/store hasPart': row('time.timer'),
  'time/store readTaken': ({ one }) => [one('practice.staff'), EARLIER, LATER],
  'time/store readPatientMonth': patientOfMonth,
  'time/store readEntry': row('time.entry'),
}

/** Functions that begin like a read and are asked elsewhere, and why. */
export const NOT_OF_A_PRACTICE: Record<string, string> = {
  'tenancy/store readDirectory': 'the operator’s list of all practices; asked as the owner of the tables',
  'tenancy/store readLastExport': 'the installation’s log; the application may not read it',
}
