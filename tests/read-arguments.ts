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
const PERIOD = { from: EARLIER, until: LATER }
const BROKEN = { seq: 0, id: '', day: null, own: false, step: 1, linked: true }
/** A day, also where there is no row to take one from. */
const dayOf = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '1900-01-01')
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
  'access/glass-store readGlass': limit,
  'access/glass-store readOneGlass': row('access.broken_glass'),
  'access/glass-store readOpenGlass': ({ one }) => [one('access.broken_glass', 'staff_id'), EARLIER],
  'access/login-store countWrong': ({ one }) => [
    one('access.attempt', 'subject_id'),
    one('access.attempt', 'source'),
    EARLIER,
  ],
  'access/login-store countWrongOf': ({ one }) => [one('access.attempt', 'subject_id')],
  'access/login-store lastSuccessFrom': ({ one }) => [
    one('access.attempt', 'subject_id'),
    one('access.attempt', 'source'),
  ],
  'access/login-store readInvitation': ({ bytes }) => [bytes('access.invitation', 'token_hash'), EARLIER],
  'access/login-store readLogin': ({ one }) => [one('access.login', 'email')],
  'access/login-store readLoginBySubject': ({ one }) => [one('access.login', 'oidc_subject')],
  'access/login-store readLoginOf': ({ one }) => [one('access.login', 'staff_id')],
  'access/login-store readLogins': none,
  'access/login-store readOpenInvitations': () => [EARLIER],
  'access/login-store readSignInRule': none,
  'access/login-store readSignInRules': none,
  'access/second-step-store countRecoveryCodes': staff,
  'access/second-step-store readApp': ({ one }) => [one('access.authenticator_app', 'staff_id')],
  'access/second-step-store readBegunApp': ({ one }) => [one('access.authenticator_app', 'staff_id')],
  'access/second-step-store readPasskey': ({ one }) => [one('access.passkey', 'credential_id')],
  'access/second-step-store readPasskeysOf': ({ one }) => [one('access.passkey', 'owner_id')],
  'access/second-step-store readSecondSteps': none,
  'access/session-store countSessions': () => [EARLIER],
  'access/session-store readSession': () => ['a token', LATER],
  'access/session-store readSessionsOf': ({ one }) => [one('access.session', 'subject_id'), EARLIER],
  'access/store countCodesSince': ({ one }) => [one('access.code', 'subject_id'), EARLIER],
  'access/store readLink': () => ['a token'],
  'access/store readOpenCodes': ({ bytes }) => [bytes('access.code', 'reach_hash'), EARLIER],
  'audit/chain-store findPlaces': ({ one }) => [
    'audit.entry',
    [{ ...BROKEN, id: one('audit.entry'), seq: Number(one('audit.entry', 'seq')) || 0 }],
  ],
  'audit/chain-store readChains': none,
  'audit/chain-store readEnd': () => ['audit.entry'],
  'audit/chain-store readRows': () => ['audit.entry', [1, 2, 3]],
  'audit/chain-store readSpan': () => ['audit.entry', {}],
  'audit/chain-store readTwins': () => ['audit.entry', [{ ...BROKEN, seq: 1, step: 0 }]],
  'audit/chain-store sweepChain': () => ['time.entry', { after: 0, hash: Buffer.from([0]), last: 100 }, 10],
  'audit/looks-store readAccounts': ({ one }) => [one('patients.patient'), PERIOD, 1000],
  'audit/looks-store readLooks': ({ one }) => [{ ...PERIOD, patientId: one('patients.patient') }, 1000],
  'audit/looks-store readOwnLooks': ({ one }) => [one('patients.patient'), 1000],
  'audit/looks-store readTouched': ({ one }) => [one('practice.staff'), PERIOD, 1000],
  'audit/redaction-store findUnnamedRemovals': none,
  'audit/redaction-store sumOfRemovedLinks': row('tenancy.removal'),
  'audit/root-store readDaysAfter': () => [0, '2027-01-01'],
  'audit/root-store readLastRoot': none,
  'audit/root-store readLinks': () => [1, 50],
  'audit/root-store readPlaced': ({ one }) => [[one('audit.entry')]],
  'audit/root-store readRoots': none,
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
  'billing/store holdAssessment': patientOfMonth,
  'patients/caregiver-store holdCaregivers': ({ one }) => [one('patients.patient'), EARLIER],
  'patients/caregiver-store readCaregiversReached': ({ one }) => [
    {
      address: one('patients.caregiver', 'email'),
      birthDate: dayOf(one('patients.caregiver', 'birth_date')),
      now: EARLIER,
    },
  ],
  'patients/representative-store readPaper': ({ one }) => [
    one('patients.patient'),
    one('patients.representative_paper'),
  ],
  'patients/representative-store readPapers': patient,
  'patients/representative-store readRepresentative': row('patients.representative'),
  'patients/representative-store readRepresentatives': patient,
  'patients/representative-store readRepresentativesReached': ({ one }) => [
    one('patients.representative', 'email'),
    dayOf(one('patients.representative', 'birth_date')),
  ],
  'patients/store readPatientsReached': ({ one }) => [
    one('patients.patient', 'email'),
    dayOf(one('patients.patient', 'birth_date')),
  ],
  'practice/store readEveryStaffMember': none,
  'practice/store readStaffEver': none,
  'time/store readStanding': row('time.entry'),
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
