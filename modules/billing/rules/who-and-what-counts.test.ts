import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { EntryFact, MonthFacts } from './month-facts.ts'

/** Twenty-five minutes of one kind on one day, and what the month of March 2026 makes of them. */
const judged = (entry: Partial<EntryFact>, change: Partial<MonthFacts> = {}) => {
  const month = change.month ?? '2026-03'
  const entries = [call({ date: `${month}-10`, seconds: 1500, ...entry })]
  return assessMonth(rosa(month, { entries, ...change }))
}
const codes = (entry: Partial<EntryFact>, change: Partial<MonthFacts> = {}) =>
  judged(entry, change).codes.map(({ code }) => code)
const leftOut = (entry: Partial<EntryFact>, change: Partial<MonthFacts> = {}) =>
  judged(entry, change).excluded.map(({ reason, seconds }) => `${reason} ${seconds}`)
const denials = (change: Partial<MonthFacts>) => judged({}, change).denials.map(({ code }) => code)
const warnings = (change: Partial<MonthFacts>) => judged({}, change).warnings.map(({ code }) => code)

describe('kinds of work (ccm-rules 5.2)', () => {
  const COUNTS = `phone_patient phone_caregiver video_patient portal_message secure_message care_plan_create
    care_plan_update care_plan_review medication_reconciliation medication_management refill chart_review results_review
    review_of_automated_output coordination_practitioner coordination_community coordination_home_health
    coordination_pharmacy case_conference referral transition_follow_up education coaching documentation
    initiating_assessment`
  for (const activity of COUNTS.split(/\s+/))
    it(`${activity} counts`, () => assert.deepEqual(codes({ activity }), ['99490']))

  const NOT: Record<string, string> = {
    scheduling: 'NOT_CARE_MANAGEMENT_WORK',
    billing: 'NOT_CARE_MANAGEMENT_WORK',
    staff_training: 'NOT_CARE_MANAGEMENT_WORK',
    supplies: 'NOT_CARE_MANAGEMENT_WORK',
    supervision: 'NOT_CARE_MANAGEMENT_WORK',
    duplicate_documentation: 'NOT_CARE_MANAGEMENT_WORK',
    travel: 'NOT_CARE_MANAGEMENT_WORK',
    something_nobody_ruled_on: 'NOT_CARE_MANAGEMENT_WORK',
    face_to_face_visit: 'FACE_TO_FACE_E_M',
    automated_call: 'NOT_HUMAN_CLINICAL_STAFF',
    outreach_no_contact: 'GRAY_AREA_TIME_NOT_COUNTED',
    prior_authorization: 'GRAY_AREA_TIME_NOT_COUNTED',
    in_person_staff: 'IN_PERSON_STAFF_TIME',
  }
  for (const [activity, reason] of Object.entries(NOT))
    it(`${activity} does not, and is named ${reason}`, () => {
      assert.deepEqual(codes({ activity }), [])
      assert.deepEqual(leftOut({ activity }), [`${reason} 1500`])
    })

  const { policy } = rosa('2026-03')
  for (const [activity, choice] of [
    ['outreach_no_contact', { countUnsuccessfulOutreach: true }],
    ['prior_authorization', { countPriorAuthorization: true }],
    ['in_person_staff', { countInPersonStaffTime: true }],
  ] as const)
    it(`${activity} counts where the practice chose so, and the month that leans on it says so`, () => {
      const { codes: earned, warnings: said } = judged({ activity }, { policy: { ...policy, ...choice } })
      assert.deepEqual(
        earned.map(({ code }) => code),
        ['99490'],
      )
      assert.ok(said.some(({ code }) => code === 'GRAY_AREA_TIME_USED_TO_REACH_THRESHOLD'))
      const others = {
        countUnsuccessfulOutreach: true,
        countPriorAuthorization: true,
        countInPersonStaffTime: true,
      }
      const off = Object.fromEntries(Object.entries(others).map(([key]) => [key, !(key in choice)]))
      assert.deepEqual(
        codes({ activity }, { policy: { ...policy, ...off } }),
        [],
        'another choice does not open it',
      )
    })
})

describe('whose time (42 CFR 410.26)', () => {
  const CLINICAL = `RN LPN LVN MA medical_assistant CMA NP PA MD DO CNS CNM APRN LCSW LMSW CSW PharmD pharmacist RD dietitian
    CDCES RT PT OT paramedic BH_care_manager clinical_staff care_manager_RN billing_practitioner`
  for (const role of CLINICAL.split(/\s+/))
    it(`${role} counts`, () => assert.deepEqual(codes({ role }), ['99490']))
  for (const role of ['front_desk', 'biller', 'manager', 'CHW', 'navigator', 'peer_specialist'])
    it(`${role} does not count toward CCM`, () =>
      assert.deepEqual(leftOut({ role }), ['NON_CLINICAL_STAFF 1500']))
  for (const role of ['AI', 'AI_agent', 'bot', 'IVR', 'automated', 'automated_system', 'software'])
    it(`${role} is no person`, () => assert.deepEqual(leftOut({ role }), ['NOT_HUMAN_CLINICAL_STAFF 1500']))
  for (const role of ['CHW', 'navigator', 'peer_specialist', 'social_worker', 'patient_navigator', 'RN'])
    it(`${role} counts toward community health`, () => {
      const change = {
        election: 'CHI' as const,
        siblings: { chi: { initiatingVisit: true, unmetNeed: 'food' } },
      }
      assert.deepEqual(codes({ role, program: 'CHI', seconds: 3600 }, change), ['G0019'])
    })
})

describe('auxiliary personnel', () => {
  for (const [program, code] of [
    ['CHI', 'G0019'],
    ['PIN', 'G0023'],
    ['PIN_PS', 'G0140'],
  ] as const)
    it(`counts toward ${program}, which is theirs`, () => {
      const change = { election: program, siblings: { chi: { initiatingVisit: true, unmetNeed: 'food' } } }
      assert.deepEqual(codes({ role: 'CHW', program, seconds: 3600 }, change), [code])
      assert.deepEqual(leftOut({ role: 'front_desk', program, seconds: 3600 }, change), [
        'NON_CLINICAL_STAFF 3600',
      ])
    })
  it('does not count toward a program that needs clinical staff', () => {
    const change = { election: 'BHI' as const, siblings: { behavioralConsent: true } }
    assert.deepEqual(leftOut({ role: 'CHW', program: 'BHI' }, change), ['NON_CLINICAL_STAFF 1500'])
  })
})

describe('consent and its days', () => {
  const consent = rosa('2026-03').consent!
  const with_ = (change: Partial<typeof consent>) =>
    denials({ consent: { ...consent, ...change }, lastSeenOn: '2026-03-01' })
  it('may be given on the last day of the month, not on the first of the next', () => {
    assert.ok(!with_({ date: '2026-03-31' }).includes('NO_CONSENT'))
    assert.ok(with_({ date: '2026-04-01' }).includes('NO_CONSENT'))
  })
  it('taken back in the month it still holds, taken back in the month before it does not', () => {
    assert.deepEqual(with_({ revokedOn: '2026-03-01' }), [])
    assert.deepEqual(with_({ revokedOn: '2026-02-28' }), ['NO_CONSENT'])
  })
  it('had to be written until the end of 2016', () => {
    assert.ok(!with_({ date: '2017-01-01' }).includes('CONSENT_MUST_BE_WRITTEN_BEFORE_2017'))
    assert.deepEqual(with_({ date: '2016-12-31' }), ['CONSENT_MUST_BE_WRITTEN_BEFORE_2017'])
    assert.deepEqual(with_({ date: '2016-12-31', method: 'written' }), [])
  })
  it('covers CCM when it names CCM or PCM, or names nothing', () => {
    assert.deepEqual(with_({ programs: ['CCM'] }), [])
    assert.deepEqual(with_({ programs: ['PCM'] }), [])
    assert.deepEqual(with_({ programs: ['BHI'] }), ['NO_CONSENT'])
    assert.deepEqual(with_({ programs: [] }), ['NO_CONSENT'])
  })
  it('closes the hours of its day before it was given', () => {
    const given = { ...consent, date: '2026-03-10', at: '2026-03-10T10:10' }
    const entry = { start: '2026-03-10T10:00:00', end: '2026-03-10T10:25:00', seconds: 1500 }
    assert.deepEqual(leftOut(entry, { consent: given, lastSeenOn: '2026-03-01' }), ['BEFORE_CONSENT 600'])
  })
})

describe('an entry that cannot count', () => {
  for (const [why, entry, reason] of [
    ['undocumented', { documented: false }, 'UNDOCUMENTED_TIME'],
    ['without a day', { date: null }, 'UNDOCUMENTED_TIME'],
    ['done abroad', { location: 'outside_US' }, 'OUTSIDE_US'],
    ['part of a visit', { partOf: '99214' }, 'FACE_TO_FACE_E_M'],
    ['for a visit of that day', { relatedTo: '99214' }, 'RELATED_TO_SAME_DAY_E_M'],
    ['of the month before', { date: '2026-02-28' }, 'OTHER_MONTH'],
    ['of the month after', { date: '2026-04-01' }, 'OTHER_MONTH'],
  ] as const)
    it(`is left out when ${why}`, () => assert.deepEqual(leftOut(entry), [`${reason} 1500`]))
  it('counts at home, and when it is related to something that is no visit', () => {
    assert.deepEqual(codes({ location: 'US' }), ['99490'])
    assert.deepEqual(codes({ relatedTo: '99091' }), ['99490'])
  })
})

describe('the day of an office visit', () => {
  const strict = { ...rosa('2026-03').policy, sameDayEm: 'exclude_all_staff_time' as const }
  const visited = (practitioner: 'same' | 'same_practice' | 'other', code = '99214', date = '2026-03-10') => [
    { code, practitioner, date },
  ]
  it('closes staff time of that day only where the practice is strict', () => {
    assert.deepEqual(codes({}, { otherBilled: visited('same') }), ['99490'])
    assert.deepEqual(leftOut({}, { policy: strict, otherBilled: visited('same') }), ['SAME_DAY_E_M 1500'])
    assert.deepEqual(leftOut({}, { policy: strict, otherBilled: visited('same_practice') }), [
      'SAME_DAY_E_M 1500',
    ])
  })
  it('never closes another day, another practice, another service, or the practitioner’s own time', () => {
    assert.deepEqual(codes({}, { policy: strict, otherBilled: visited('same', '99214', '2026-03-11') }), [
      '99490',
    ])
    assert.deepEqual(codes({}, { policy: strict, otherBilled: visited('other') }), ['99490'])
    assert.deepEqual(codes({}, { policy: strict, otherBilled: visited('same', '36415') }), ['99490'])
    assert.deepEqual(
      codes({ role: 'billing_practitioner' }, { policy: strict, otherBilled: visited('same') }),
      ['99490'],
    )
  })
})

describe('who may bill', () => {
  for (const type of ['MD', 'DO', 'NP', 'PA', 'CNS', 'CNM', 'APRN', 'physician'])
    it(`${type} may`, () =>
      assert.deepEqual(codes({}, { practitioner: { id: 'dr-haddad', type } }), ['99490']))
  for (const type of ['RN', 'psychologist', 'DPM', 'DDS', 'LCSW'])
    it(`${type} may not`, () =>
      assert.deepEqual(denials({ practitioner: { id: 'dr-haddad', type } }), [
        'PRACTITIONER_TYPE_NOT_ELIGIBLE',
      ]))
})

describe('the initiating visit, where one is due (CY2017 PFS final rule, Table 11)', () => {
  const visit = (code: string, more: Partial<NonNullable<MonthFacts['initiatingVisit']>> = {}) => ({
    lastSeenOn: null,
    initiatingVisit: { date: '2026-03-02', code, practitioner: 'dr-haddad', ccmDiscussed: true, ...more },
  })
  const QUALIFY = `G0402 G0438 G0439 99495 99496 99201 99202 99203 99204 99205 99212 99213 99214 99215 99341 99342 99343
    99344 99345 99347 99348 99349 99350`
  for (const code of QUALIFY.split(/\s+/))
    it(`${code} starts it`, () => assert.deepEqual(codes({}, visit(code)), ['99490']))
  for (const code of ['99211', '99091', '99490', '36415'])
    it(`${code} does not`, () => assert.deepEqual(denials(visit(code)), ['INITIATING_VISIT_NOT_QUALIFYING']))
  it('does not start it when the care was not discussed, or with somebody else', () => {
    assert.deepEqual(denials(visit('99214', { ccmDiscussed: false })), ['INITIATING_VISIT_NOT_QUALIFYING'])
    assert.deepEqual(denials(visit('99214', { practitioner: 'dr-other' })), [
      'INITIATING_VISIT_NOT_QUALIFYING',
    ])
  })
  it('is missing without any, and after the month', () => {
    assert.deepEqual(denials({ lastSeenOn: null, initiatingVisit: null }), ['INITIATING_VISIT_REQUIRED'])
    assert.deepEqual(denials(visit('99214', { date: '2026-04-01' })), [
      'INITIATING_VISIT_REQUIRED',
      'TIME_BELOW_THRESHOLD',
    ])
    assert.ok(!denials(visit('99214', { date: '2026-03-31' })).includes('INITIATING_VISIT_REQUIRED'))
  })
  it('closes the days before it', () =>
    assert.deepEqual(leftOut({}, visit('99214', { date: '2026-03-11' })), ['BEFORE_INITIATING_VISIT 1500']))
  it('is not due for who was seen within the year before she agreed, to the day', () => {
    const seen = (lastSeenOn: string) => denials({ lastSeenOn, initiatingVisit: null })
    assert.deepEqual(seen('2024-12-15'), [])
    assert.deepEqual(seen('2024-12-14'), ['INITIATING_VISIT_REQUIRED'])
  })
})

describe('stays and homes', () => {
  const stay = (kind: string, from: string, to: string | null) => ({ status: [{ kind, from, to }] })
  for (const kind of [
    'hospital_inpatient',
    'inpatient_psychiatric',
    'inpatient_rehab',
    'ltch',
    'snf_part_a',
  ]) {
    it(`${kind} closes its own days`, () => {
      assert.deepEqual(leftOut({}, stay(kind, '2026-03-10', '2026-03-10')), ['INPATIENT_DAY 1500'])
      assert.deepEqual(codes({}, stay(kind, '2026-03-11', null)), ['99490'])
      assert.deepEqual(codes({}, stay(kind, '2026-03-01', '2026-03-09')), ['99490'])
    })
    it(`${kind} that fills the month leaves nothing to bill`, () => {
      assert.deepEqual(denials(stay(kind, '2026-03-01', '2026-03-31')), ['FACILITY_STATUS_EXCLUDED'])
      assert.deepEqual(denials(stay(kind, '2026-02-20', null)), ['FACILITY_STATUS_EXCLUDED'])
      assert.deepEqual(denials(stay(kind, '2026-03-01', '2026-03-30')), ['TIME_BELOW_THRESHOLD'])
      assert.deepEqual(denials(stay(kind, '2026-03-02', null)), ['TIME_BELOW_THRESHOLD'])
    })
  }
  for (const kind of ['nursing_facility_non_part_a', 'nursing_facility', 'snf_non_part_a'])
    it(`${kind} may be billed once somebody confirmed that it is not paid for the care`, () => {
      const asked = ['CONFIRM_FACILITY_NOT_PAID_FOR_CARE_MANAGEMENT']
      assert.deepEqual(warnings(stay(kind, '2026-01-01', null)), asked)
      assert.deepEqual(warnings(stay(kind, '2026-03-31', null)), asked)
      assert.deepEqual(warnings(stay(kind, '2026-01-01', '2026-03-01')), asked)
      assert.deepEqual(warnings(stay(kind, '2026-01-01', '2026-02-28')), [])
      assert.deepEqual(warnings(stay(kind, '2026-04-01', null)), [])
    })
  it('hospice asks for its modifier', () =>
    assert.deepEqual(warnings(stay('hospice', '2026-02-01', null)), ['HOSPICE_MODIFIER_GW_OR_GV']))
  it('an own surgical package bars the month', () => {
    assert.deepEqual(denials(stay('surgical_global_same_individual', '2026-02-01', null)), [
      'GLOBAL_PERIOD_SAME_INDIVIDUAL',
    ])
    const surgery = (practitioner: 'same' | 'other', globalDays: number) =>
      denials({ otherBilled: [{ code: '27447', practitioner, date: '2026-02-10', globalDays }] })
    assert.deepEqual(surgery('same', 90), ['GLOBAL_PERIOD_SAME_INDIVIDUAL'])
    assert.deepEqual(surgery('same', 0), [])
    assert.deepEqual(surgery('other', 90), [])
  })
})

describe('an enrollment on hold', () => {
  const hold = (from: string, to: string | null) => ({ status: [{ kind: 'on_hold', from, to }] })
  it('closes its own days, in every program', () => {
    assert.deepEqual(leftOut({}, hold('2026-03-10', '2026-03-10')), ['ENROLLMENT_ON_HOLD 1500'])
    assert.deepEqual(codes({}, hold('2026-03-11', '2026-03-20')), ['99490'])
    const bhi = {
      ...hold('2026-03-10', null),
      election: 'BHI' as const,
      siblings: { behavioralConsent: true },
    }
    assert.deepEqual(leftOut({ program: 'BHI' }, bhi), ['ENROLLMENT_ON_HOLD 1500'])
  })
  it('that fills the month bars it, also where no minutes are asked', () => {
    assert.ok(denials(hold('2026-03-01', '2026-03-31')).includes('ENROLLMENT_ON_HOLD'))
    const consent = { ...rosa('2026-03').consent!, programs: ['APCM'] }
    const apcm = {
      ...hold('2026-02-01', null),
      election: 'APCM' as const,
      consent,
      siblings: { apcm: { capabilitiesAttested: true } },
    }
    assert.deepEqual(denials(apcm), ['ENROLLMENT_ON_HOLD'])
    assert.deepEqual(codes({}, { ...apcm, status: [] }), ['G0557'])
  })
})

describe('death', () => {
  const died = (from: string) => ({ status: [{ kind: 'deceased', from }] })
  it('keeps the work of its day and closes the days after', () => {
    assert.deepEqual(codes({}, died('2026-03-10')), ['99490'])
    assert.deepEqual(leftOut({}, died('2026-03-09')), ['AFTER_DEATH 1500'])
  })
  it('is the last day a claim may carry, and the screen says so', () => {
    const { serviceDate, warnings: said } = judged({}, died('2026-03-12'))
    assert.equal(serviceDate, '2026-03-12')
    assert.deepEqual(
      said.map(({ code }) => code),
      ['DATE_OF_SERVICE_MUST_BE_ON_OR_BEFORE_2026-03-12'],
    )
    assert.equal(judged({}, died('2026-04-02')).serviceDate, '2026-03-31')
    assert.deepEqual(warnings(died('2026-04-01')), [])
    assert.equal(warnings(died('2026-03-31')).length, 1)
  })
})

describe('the claim as somebody means to send it', () => {
  const proposed = (change: Partial<MonthFacts['proposed']>, more: Partial<MonthFacts> = {}) => ({
    ...more,
    proposed: { lines: null, dateOfService: null, diagnoses: null, submittedOn: null, ...change },
  })
  for (const [why, change, refused] of [
    ['its day lies in the month, on or after the threshold', { dateOfService: '2026-03-10' }, []],
    ['its day lies before the threshold', { dateOfService: '2026-03-09' }, ['DOS_BEFORE_THRESHOLD']],
    ['its day lies in another month', { dateOfService: '2026-04-01' }, ['DOS_OUTSIDE_MONTH']],
    ['it names two conditions', { diagnoses: ['E11.22', 'I50.32'] }, []],
    ['it names one', { diagnoses: ['E11.22'] }, ['CLAIM_NEEDS_TWO_DIAGNOSES']],
    ['it names one twice', { diagnoses: ['E11.22', 'E11.22'] }, ['CLAIM_NEEDS_TWO_DIAGNOSES']],
    ['it is filed on the last day of the year after', { submittedOn: '2027-03-31' }, []],
    ['it is filed a day later', { submittedOn: '2027-04-01' }, ['TIMELY_FILING_12_MONTHS']],
  ] as const)
    it(`${refused.length > 0 ? 'is refused' : 'is fine'} when ${why}`, () => {
      const change_ = proposed({ ...change, diagnoses: 'diagnoses' in change ? [...change.diagnoses] : null })
      assert.deepEqual(denials(change_), refused)
      assert.deepEqual(codes({}, change_), refused.length > 0 ? [] : ['99490'])
    })
  it('does not count a passing condition among the two', () => {
    const conditions = [
      { icd10: 'E11.22', chronic: true, expectedMonths: 12 },
      { icd10: 'I50.32', chronic: true, expectedMonths: 12 },
      { icd10: 'J06.9', chronic: false, expectedMonths: 1 },
    ]
    assert.deepEqual(denials(proposed({ diagnoses: ['E11.22', 'J06.9'] }, { conditions })), [
      'CLAIM_NEEDS_TWO_DIAGNOSES',
    ])
  })
  it('is refused with a day after her death', () => {
    const status = [{ kind: 'deceased', from: '2026-03-12' }]
    assert.deepEqual(denials(proposed({ dateOfService: '2026-03-13' }, { status })), ['DOS_AFTER_DEATH'])
    assert.deepEqual(denials(proposed({ dateOfService: '2026-03-12' }, { status })), [])
  })
  it('is refused for a payer whose policy pays nothing for it', () =>
    assert.deepEqual(denials({ payer: 'commercial:IBX' }), ['PAYER_DOES_NOT_PAY_SEPARATELY']))
})

describe('what a person should look at although the month can be billed', () => {
  it('names a patient unseen for a year before the month, to the day', () => {
    const unseen = ['NO_VISIT_IN_12_MONTHS_REVIEW_MEDICAL_NECESSITY']
    const consent = { ...rosa('2026-03').consent!, date: '2025-03-01' }
    const seen = (lastSeenOn: string) => warnings({ lastSeenOn, initiatingVisit: null, consent })
    assert.deepEqual(seen('2025-02-28'), unseen)
    assert.deepEqual(seen('2025-03-01'), [])
  })
  it('names months whose rules nobody read yet, and payers with rules of their own', () => {
    assert.deepEqual(warnings({ month: '2026-12', lastSeenOn: '2026-06-01' }), [])
    const later = judged({}, { month: '2027-01', lastSeenOn: '2026-12-01' }).warnings.map(({ code }) => code)
    assert.ok(later.includes('RULES_NOT_VERIFIED_FOR_MONTH'))
    assert.deepEqual(
      warnings({ payer: 'medicare_advantage' }),
      ['COST_SHARE_PLAN_SPECIFIC', 'PAYER_SPECIFIC_RULES'].reverse(),
    )
  })
})
