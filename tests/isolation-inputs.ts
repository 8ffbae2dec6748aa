import { ana } from '../samples/cast.ts'

/**
 * The isolation matrix: one row a route, with what a well-meant request holds. `patientId` and other ids are filled
 * in by the test with one's own, a foreign and an absent one. A route without a row fails the build.
 */
export type Ids = { patientId: string; otherId: string; newId: string }
type Row = (ids: Ids) => Record<string, unknown>

const one: Row = ({ patientId }) => ({ patientId })
const nothing: Row = () => ({})

export const inputs: Record<string, Row> = {
  'practice.staff': nothing,
  'audit.my-looks': nothing,
  'access.sign-in': () => ({ email: 'lee@example.org', password: 'a wrong one' }),
  'access.who-am-i': nothing,
  'access.sign-out': nothing,
  'access.open-link': () => ({ token: 'A'.repeat(65), birthDate: ana.birthDate }),
  'access.my-session': nothing,
  'access.my-sign-out': nothing,
  'patients.find': () => ({ words: 'Delgado' }),
  'patients.read': one,
  'patients.change': ({ patientId }) => ({
    patientId,
    version: 1,
    phone: '(555) 010-0199',
    email: null,
    language: 'en',
    addressLine: null,
    city: null,
    state: 'OH',
    postalCode: '45501',
    mbi: null,
    deceasedOn: null,
  }),
  'patients.change-need': ({ patientId }) => ({
    patientId,
    preferredName: 'Rosita',
    interpreter: null,
    hearing: null,
    vision: null,
    speech: null,
    bestTimes: null,
    channel: null,
    doNot: null,
    note: null,
  }),
  'patients.add-may-be-told': ({ patientId, newId }) => ({
    patientId,
    id: newId,
    name: 'Ana Delgado',
    relationship: 'daughter',
    phone: null,
    topics: 'everything',
    givenOn: '2026-03-01',
    expiresOn: null,
  }),
  'patients.end-may-be-told': ({ patientId, otherId }) => ({ patientId, id: otherId }),
  'patients.add-coverage': ({ patientId, newId }) => ({
    patientId,
    id: newId,
    kind: 'medigap',
    payerName: 'Acme Medigap',
    memberId: null,
    fromOn: '2026-01-01',
    untilOn: null,
  }),
  'patients.add-stay': ({ patientId, newId }) => ({
    patientId,
    id: newId,
    kind: 'hospital_inpatient',
    fromOn: '2026-02-01',
    untilOn: '2026-02-04',
    place: null,
  }),
  'patients.make-link': one,
  'patients.my-family': nothing,
  'patients.invite-caregiver': ({ newId }) => ({ id: newId, ...ana, sections: ['answers'] }),
  'patients.change-sharing': ({ otherId }) => ({ caregiverId: otherId, sections: ['plan'] }),
  'patients.end-sharing': ({ otherId }) => ({ caregiverId: otherId }),
  'time.start': ({ patientId, newId }) => ({
    id: newId,
    patientId,
    contactId: null,
    program: 'CCM',
    activity: 'chart_review',
  }),
  'time.beat': ({ otherId }) => ({ timerId: otherId }),
  'time.stop': ({ otherId }) => ({ timerId: otherId }),
  'time.running': nothing,
  'time.month': ({ patientId }) => ({ patientId, month: '2026-03' }),
  'time.add-manual': ({ patientId, newId }) => ({
    id: newId,
    patientId,
    program: 'CCM',
    activity: 'chart_review',
    from: '2026-03-03T10:00:00Z',
    until: '2026-03-03T10:05:00Z',
    reason: 'called from the car',
    note: '',
  }),
  'time.correct': ({ patientId, otherId, newId }) => ({
    id: newId,
    patientId,
    entryId: otherId,
    keep: null,
    reason: 'wrong chart',
  }),
  'record.chart': one,
  'record.document': ({ patientId, otherId }) => ({ patientId, documentId: otherId }),
  'interop.import': nothing,
  'interop.imports': nothing,
}
