import {
  defaultPolicy,
  type Election,
  type EntryFact,
  type MdmLevel,
  type MonthFacts,
  type Program,
} from '../../modules/billing/rules/month-facts.ts'

/** What the database tells of one patient-month: numbers and days, nothing judged. */
export type Row = {
  month: number
  patient: number
  practitioner: number
  conditions: number
  risk: boolean
  consentOn: string
  consentComplete: boolean
  revokedOn: string | null
  plan: boolean
  copy: boolean
  seenOn: string
  payer: number
  qmb: boolean
  program: number
  deceasedOn: string | null
  election: number
  mdm: number
  other: number
  stayFrom: string | null
  stayUntil: string | null
  entries: Piece[]
}
export type Piece = {
  staff: number
  role: number
  activity: number
  program: number
  from: number
  until: number
}

export const COLUMNS = `pm.month, pm.patient, p.practitioner, p.conditions, p.risk, p.consent_on, p.consent_complete, p.revoked_on,
  p.plan, p.copy, p.seen_on, p.payer, p.qmb, p.program, p.deceased_on, pm.election, pm.mdm, pm.other, pm.stay_from, pm.stay_until`

const none = (text: string) => (text === '\\N' ? null : text)

/** A line of COPY text: the columns, then the pieces of work as `staff,role,activity,program,from,until;…`. */
export const readLine = (line: string): Row => {
  const at = line.split('\t') as [string, ...string[]]
  const text = (index: number) => at[index] ?? ''
  return {
    month: Number(text(0)),
    patient: Number(text(1)),
    practitioner: Number(text(2)),
    conditions: Number(text(3)),
    risk: text(4) === 't',
    consentOn: text(5),
    consentComplete: text(6) === 't',
    revokedOn: none(text(7)),
    plan: text(8) === 't',
    copy: text(9) === 't',
    seenOn: text(10),
    payer: Number(text(11)),
    qmb: text(12) === 't',
    program: Number(text(13)),
    deceasedOn: none(text(14)),
    election: Number(text(15)),
    mdm: Number(text(16)),
    other: Number(text(17)),
    stayFrom: none(text(18)),
    stayUntil: none(text(19)),
    entries: (none(text(20)) ?? '').split(';').filter(Boolean).map(readPiece),
  }
}

const readPiece = (text: string): Piece => {
  const [staff, role, activity, program, from, until] = text.split(',')
  return {
    staff: Number(staff),
    role: Number(role),
    activity: Number(activity),
    program: Number(program),
    from: Number(from),
    until: Number(until),
  }
}

/** Picks by a number below 100: the first whose share, added up, is beyond it. */
const pick = <T>(shares: readonly (readonly [share: number, value: T])[], roll: number): T => {
  let sum = 0
  for (const [share, value] of shares) {
    sum += share
    if (roll < sum) return value
  }
  return shares[0]![1]
}

const ROLES = [
  [50, 'RN'],
  [20, 'LPN'],
  [22, 'MA'],
  [5, 'billing_practitioner'],
  [3, 'front_desk'],
] as const
const ACTIVITIES = [
  [45, 'phone_patient'],
  [12, 'care_plan_update'],
  [10, 'medication_reconciliation'],
  [10, 'coordination_practitioner'],
  [8, 'chart_review'],
  [5, 'education'],
  [5, 'outreach_no_contact'],
  [3, 'scheduling'],
  [2, 'documentation'],
] as const
const MDM: readonly (readonly [number, MdmLevel])[] = [
  [70, 'none'],
  [15, 'low'],
  [12, 'moderate'],
  [3, 'high'],
]
const ELECTIONS: readonly (readonly [number, Election | null])[] = [
  [80, 'staff_family'],
  [8, null],
  [8, 'complex'],
  [4, 'physician_personal'],
]
const OTHERS = ['90960', 'G0181', '99484', '99457', '99091', 'G0182']
const ELEMENTS = ['availability', 'cost_sharing', 'one_practitioner_per_month', 'stop_any_time_end_of_month']
const CONDITIONS = ['E11.22', 'I50.32', 'N18.32', 'J44.9', 'I10'].map((icd10) => ({
  icd10,
  chronic: true,
  expectedMonths: 12,
}))

/** Nine of ten are in CCM alone; some beside it in BHI or RPM, some in PCM or APCM instead. */
const PROGRAMS: readonly (readonly [number, { main: Program; beside: Program | null }])[] = [
  [88, { main: 'CCM', beside: null }],
  [3, { main: 'CCM', beside: 'BHI' }],
  [3, { main: 'CCM', beside: 'RPM' }],
  [4, { main: 'PCM', beside: null }],
  [2, { main: 'APCM', beside: null }],
]

const two = (value: number) => String(value).padStart(2, '0')
const CLOCKS = Array.from(
  { length: 86_400 },
  (_, at) => `T${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`,
)

type Programs = { main: Program; beside: Program | null }

const entryOf = (piece: Piece, month: string, { main, beside }: Programs): EntryFact => {
  const day = `${month}-${two(Math.floor(piece.from / 86_400) + 1)}`
  return {
    date: day,
    start: day + CLOCKS[piece.from % 86_400],
    end: day + CLOCKS[piece.until % 86_400],
    seconds: piece.until - piece.from,
    role: pick(ROLES, piece.role),
    activity: pick(ACTIVITIES, piece.activity),
    program: beside && piece.program < 40 ? beside : main,
    documented: true,
  }
}

const statusOf = ({ deceasedOn, stayFrom, stayUntil }: Row): MonthFacts['status'] => [
  ...(stayFrom ? [{ kind: 'hospital_inpatient', from: stayFrom, to: stayUntil }] : []),
  ...(deceasedOn ? [{ kind: 'deceased', from: deceasedOn }] : []),
]

const siblingsOf = ({ main, beside }: Programs): MonthFacts['siblings'] => ({
  ...(beside === 'BHI' ? { behavioralConsent: true } : {}),
  ...(beside === 'RPM' ? { rpm: { daysOfData: 18, interactiveCommunication: true } } : {}),
  ...(main === 'PCM' ? { pcm: { expectedMonths: 6, highRisk: true, diseaseSpecificPlan: true } } : {}),
  ...(main === 'APCM' ? { apcm: { capabilitiesAttested: true } } : {}),
})

const electionOf = (row: Row, { main }: Programs): Election | null =>
  main === 'CCM' ? pick(ELECTIONS, row.election) : (main as Election)

/** The facts of one patient-month, as the billing room gathers them for a practice. */
export const factsOf = (row: Row): MonthFacts => {
  const month = `2026-${two(row.month)}`
  const practitioner = `dr-${row.practitioner}`
  const programs = pick(PROGRAMS, row.program)
  return {
    month,
    practitioner: { id: practitioner, type: 'MD' },
    practiceType: 'physician_office',
    payer: row.payer === 0 ? 'medicare_ffs_part_b' : 'medicare_advantage',
    conditions: CONDITIONS.slice(0, row.conditions),
    riskAttested: row.risk,
    lastSeenOn: row.seenOn,
    initiatingVisit: { date: row.seenOn, code: '99214', practitioner, ccmDiscussed: true },
    consent: {
      date: row.consentOn,
      method: 'verbal',
      documented: true,
      accepted: true,
      practitioner,
      elements: row.consentComplete ? ELEMENTS : ELEMENTS.slice(1),
      revokedOn: row.revokedOn,
    },
    carePlan: { established: row.plan, copyGiven: row.copy, revisedOrMonitored: row.plan },
    mdm: { level: pick(MDM, row.mdm), by: 'billing_practitioner' },
    entries: row.entries.map((piece) => entryOf(piece, month, programs)),
    otherBilled: row.other < OTHERS.length ? [{ code: OTHERS[row.other]!, practitioner: 'same' }] : [],
    election: electionOf(row, programs),
    status: statusOf(row),
    policy: defaultPolicy,
    proposed: { lines: null, dateOfService: null, diagnoses: null, submittedOn: null },
    siblings: siblingsOf(programs),
    coverage: { qmb: row.qmb, secondary: null, deductibleRemainingCents: 0 },
  }
}
