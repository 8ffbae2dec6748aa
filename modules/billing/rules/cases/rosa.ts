import { defaultPolicy, type EntryFact, type MonthFacts } from '../month-facts.ts'

/** Rosa Delgado's month: everything in order, no work yet. Each case changes one thing. */
export function rosa(month: string, change: Partial<MonthFacts> = {}): MonthFacts {
  const before = `${Number(month.slice(0, 4)) - 1}`
  return {
    month,
    practitioner: { id: 'dr-haddad', type: 'MD' },
    practiceType: 'physician_office',
    payer: 'medicare_ffs_part_b',
    conditions: [
      { icd10: 'E11.22', chronic: true, expectedMonths: 12 },
      { icd10: 'I50.32', chronic: true, expectedMonths: 12 },
    ],
    riskAttested: true,
    lastSeenOn: `${before}-11-10`,
    initiatingVisit: {
      date: `${before}-11-10`,
      code: '99214',
      practitioner: 'dr-haddad',
      ccmDiscussed: true,
    },
    consent: {
      date: `${before}-12-15`,
      method: 'verbal',
      documented: true,
      accepted: true,
      practitioner: 'dr-haddad',
      elements: ['availability', 'cost_sharing', 'one_practitioner_per_month', 'stop_any_time_end_of_month'],
    },
    carePlan: { established: true, copyGiven: true },
    mdm: { level: 'none', by: 'billing_practitioner' },
    entries: [],
    otherBilled: [],
    election: 'non_complex',
    status: [],
    policy: defaultPolicy,
    proposed: { lines: null, dateOfService: null, diagnoses: null, submittedOn: null },
    siblings: {},
    coverage: { qmb: false, deductibleRemainingCents: 0 },
    ...change,
  }
}

export function call(change: Partial<EntryFact>): EntryFact {
  return { date: '2026-03-10', role: 'RN', activity: 'phone_patient', documented: true, ...change }
}
