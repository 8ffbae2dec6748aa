import {
  type BilledFact,
  type ConsentFact,
  defaultPolicy,
  type Election,
  type MdmLevel,
  type MonthFacts,
  type PracticeType,
  type ProposedLine,
} from './month-facts.ts'
import { codes } from './parameters/codes.ts'
import {
  dayAt,
  dayOrNullAt,
  type Json,
  listAt,
  numberAt,
  objectAt,
  oneOf,
  onlyKnown,
  refuse,
  textAt,
} from './refuse-vector.ts'
import { programs, readEntry } from './vector-entries.ts'
import { readSiblings, siblingFields } from './vector-siblings.ts'

const known = [
  ...['billingPractitioner', 'practice', 'payer', 'conditions', 'riskAttested', 'lastSeenByPractitioner'],
  ...[
    'initiatingVisit',
    'consent',
    'consentPrograms',
    'carePlan',
    'carePlanSubstantiallyRevised',
    'mdmThisMonth',
    'mdmBy',
  ],
  ...['activities', 'otherBilled', 'election', 'status', 'policy', 'proposedLines', 'proposedDateOfService'],
  ...[
    'proposedDiagnoses',
    'claimSubmittedOn',
    'submittedOn',
    'qmb',
    'deductibleRemaining',
    'placeOfService',
    'pos',
  ],
  ...['expectedMoney', 'expectedClaim', 'expectedThresholdMetOn'],
  ...siblingFields,
]

const practices: PracticeType[] = ['physician_office', 'hospital_outpatient_department', 'rhc', 'fqhc']
const levels: MdmLevel[] = ['none', 'straightforward', 'low', 'moderate', 'high']
const elections: Election[] = [
  ...([
    'non_complex',
    'staff_family',
    'complex',
    'physician_personal',
    'individual_codes',
    'g0511_transition',
  ] as const),
  ...programs.filter((program) => program !== 'CCM' && program !== 'G0506'),
]

export function readFacts(value: unknown, month: string, place: string): MonthFacts {
  const facts = objectAt(value, place)
  onlyKnown(facts, known, place)
  const at = (key: string) => `${place}.${key}`
  const where = facts.placeOfService ?? facts.pos
  const [id = '', type = ''] = textAt(facts.billingPractitioner, at('billingPractitioner')).split(':')
  return {
    month,
    practitioner: { id, type },
    practiceType: oneOf(facts.practice, practices, at('practice')),
    ...(where ? { placeOfService: textAt(where, at('placeOfService')) } : {}),
    payer: textAt(facts.payer, at('payer')),
    conditions: listAt(facts.conditions, at('conditions')).map((one, index) =>
      readCondition(one, `${at('conditions')}[${index}]`),
    ),
    riskAttested: facts.riskAttested === true,
    lastSeenOn: dayOrNullAt(facts.lastSeenByPractitioner, at('lastSeenByPractitioner')),
    initiatingVisit: facts.initiatingVisit ? readVisit(facts.initiatingVisit, at('initiatingVisit')) : null,
    consent: facts.consent ? readConsent(facts.consent, facts.consentPrograms, at('consent')) : null,
    carePlan: readPlan(facts, at('carePlan')),
    mdm: {
      level: oneOf(facts.mdmThisMonth ?? 'none', levels, at('mdmThisMonth')),
      by: textAt(facts.mdmBy ?? 'billing_practitioner', at('mdmBy')),
    },
    entries: listAt(facts.activities ?? [], at('activities')).map((one, index) =>
      readEntry(one, `${at('activities')}[${index}]`),
    ),
    otherBilled: listAt(facts.otherBilled ?? [], at('otherBilled')).map((one, index) =>
      readBilled(one, `${at('otherBilled')}[${index}]`),
    ),
    election: facts.election ? oneOf(facts.election, elections, at('election')) : null,
    status: listAt(facts.status ?? [], at('status')).map((one, index) =>
      readSpell(one, `${at('status')}[${index}]`),
    ),
    policy: readPolicy(facts.policy ?? {}, at('policy')),
    proposed: readProposed(facts, place),
    siblings: readSiblings(facts, place),
    coverage: readCoverage(facts, place),
  }
}

function readCondition(value: unknown, place: string) {
  const one = objectAt(value, place)
  onlyKnown(one, ['icd10', 'chronic', 'expectedMonths', 'onset'], place)
  const icd10 = textAt(one.icd10, `${place}.icd10`)
  if (!/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(icd10)) refuse(`${place}.icd10`, `unknown code ${icd10}`)
  return {
    icd10,
    chronic: one.chronic === true,
    expectedMonths: numberAt(one.expectedMonths, `${place}.expectedMonths`),
  }
}

function readVisit(value: unknown, place: string) {
  const one = objectAt(value, place)
  onlyKnown(one, ['date', 'code', 'practitioner', 'ccmDiscussed'], place)
  return {
    date: dayAt(one.date, `${place}.date`),
    code: procedureAt(one.code, `${place}.code`),
    practitioner: textAt(one.practitioner, `${place}.practitioner`),
    ccmDiscussed: one.ccmDiscussed === true,
  }
}

function readConsent(value: unknown, programsOf: unknown, place: string): ConsentFact {
  const one = objectAt(value, place)
  onlyKnown(
    one,
    ['date', 'method', 'documented', 'practitioner', 'elements', 'revokedOn', 'accepted', 'programs'],
    place,
  )
  const date = textAt(one.date, `${place}.date`)
  const asked = programsOf ?? one.programs
  return {
    date: dayAt(date.slice(0, 10), `${place}.date`),
    ...(date.length > 10 ? { at: date } : {}),
    method: textAt(one.method ?? 'verbal', `${place}.method`),
    documented: one.documented === true,
    accepted: one.accepted !== false,
    practitioner: textAt(one.practitioner, `${place}.practitioner`),
    elements: listAt(one.elements ?? [], `${place}.elements`).map((element) =>
      textAt(element, `${place}.elements`),
    ),
    ...(asked === undefined
      ? {}
      : { programs: listAt(asked, `${place}.programs`).map((name) => textAt(name, `${place}.programs`)) }),
    revokedOn: dayOrNullAt(one.revokedOn, `${place}.revokedOn`),
  }
}

function readPlan(facts: Json, place: string) {
  const one = objectAt(facts.carePlan, place)
  onlyKnown(one, ['established', 'copyGiven', 'revisedOrMonitoredThisMonth'], place)
  return {
    established: one.established === true,
    copyGiven: one.copyGiven === true,
    revisedOrMonitored: one.revisedOrMonitoredThisMonth === true,
    substantiallyRevised: facts.carePlanSubstantiallyRevised === true,
  }
}

function readBilled(value: unknown, place: string): BilledFact {
  const one = objectAt(value, place)
  onlyKnown(one, ['code', 'practitioner', 'date', 'claimType', 'globalDays'], place)
  return {
    code: procedureAt(one.code, `${place}.code`),
    practitioner: oneOf(
      one.practitioner,
      ['same', 'same_practice', 'other', 'hospital'],
      `${place}.practitioner`,
    ),
    ...(one.date ? { date: dayAt(one.date, `${place}.date`) } : {}),
    ...(one.globalDays === undefined ? {} : { globalDays: numberAt(one.globalDays, `${place}.globalDays`) }),
  }
}

function readSpell(value: unknown, place: string) {
  const one = objectAt(value, place)
  onlyKnown(one, ['kind', 'from', 'to'], place)
  return {
    kind: textAt(one.kind, `${place}.kind`),
    from: dayAt(one.from, `${place}.from`),
    to: dayOrNullAt(one.to, `${place}.to`),
  }
}

function readPolicy(value: unknown, place: string) {
  const one = objectAt(value, place)
  onlyKnown(one, Object.keys(defaultPolicy), place)
  return { ...defaultPolicy, ...one }
}

function readProposed(facts: Json, place: string) {
  const lines =
    facts.proposedLines === undefined ? null : listAt(facts.proposedLines, `${place}.proposedLines`)
  const diagnoses =
    facts.proposedDiagnoses === undefined
      ? null
      : listAt(facts.proposedDiagnoses, `${place}.proposedDiagnoses`)
  return {
    lines: lines?.map((line, index) => readLine(line, `${place}.proposedLines[${index}]`)) ?? null,
    dateOfService: dayOrNullAt(facts.proposedDateOfService, `${place}.proposedDateOfService`),
    diagnoses: diagnoses?.map((one) => textAt(one, `${place}.proposedDiagnoses`)) ?? null,
    submittedOn: dayOrNullAt(facts.claimSubmittedOn ?? facts.submittedOn, `${place}.claimSubmittedOn`),
  }
}

function readLine(value: unknown, place: string): ProposedLine {
  const [code, units] = Array.isArray(value) ? value : [value, 1]
  const name = textAt(code, place)
  if (!codes.find(name)) refuse(place, `unknown code ${name}`)
  return { code: name, units: numberAt(units, place) }
}

function readCoverage(facts: Json, place: string) {
  const dollars = numberAt(facts.deductibleRemaining ?? 0, `${place}.deductibleRemaining`)
  return { qmb: facts.qmb === true, deductibleRemainingCents: Math.round(dollars * 100) }
}

/** Five places, as CPT and HCPCS have: enough to catch a slip, without a table of all codes. */
export function procedureAt(value: unknown, place: string): string {
  const code = textAt(value, place)
  return /^([A-Z]\d{4}|\d{5}|\d{4}[A-Z])$/.test(code) ? code : refuse(place, `unknown code ${code}`)
}
