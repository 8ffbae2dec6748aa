import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { EntryFact, MonthFacts, Program, SiblingFacts, TransitionFact } from './month-facts.ts'

type Asked = {
  month?: string
  seconds?: number
  role?: string
  entry?: Partial<EntryFact>
  change?: Partial<MonthFacts>
}

/** One stretch of work tagged to a program, and what its month makes of it. */
const judged = (
  program: Program,
  { month = '2026-03', seconds = 0, role = 'RN', entry = {}, change = {} }: Asked,
) => {
  const entries = seconds > 0 ? [call({ date: `${month}-10`, seconds, program, role, ...entry })] : []
  return assessMonth(rosa(month, { entries, election: null, ...change }))
}
const earned = (program: Program, asked: Asked): string =>
  judged(program, asked)
    .codes.map(({ code, units }) => (units > 1 ? `${code}x${units}` : code))
    .sort()
    .join(' ')
const refused = (program: Program, asked: Asked): string =>
  judged(program, asked)
    .denials.map(({ code }) => code)
    .join(' ')

/** Minutes and the codes they earn; one second less earns what stood before. */
const ladder = (
  program: Program,
  steps: readonly (readonly [minutes: number, codes: string])[],
  asked: Asked,
  below = '',
) => {
  for (const [index, [minutes, codes]] of steps.entries()) {
    it(`${minutes} minutes earn ${codes || 'nothing'}`, () =>
      assert.equal(earned(program, { ...asked, seconds: minutes * 60 }), codes))
    const before = steps[index - 1]?.[1] ?? below
    it(`a second less than ${minutes} minutes earns ${before || 'nothing'}`, () =>
      assert.equal(earned(program, { ...asked, seconds: minutes * 60 - 1 }), before))
  }
}
const withFacts = (siblings: SiblingFacts, more: Partial<MonthFacts> = {}): Asked => ({
  change: { siblings, ...more },
})

describe('CCM by staff time (ccm-rules 5.1)', () => {
  ladder(
    'CCM',
    [
      [20, '99490'],
      [40, '99439 99490'],
      [60, '99439x2 99490'],
      [80, '99439x2 99490'],
      [200, '99439x2 99490'],
    ],
    {
      change: { election: 'staff_family' },
    },
  )
})

describe('complex CCM, elected, with moderate decision making', () => {
  const complex = {
    election: 'complex' as const,
    mdm: { level: 'moderate' as const, by: 'billing_practitioner' },
  }
  ladder(
    'CCM',
    [
      [60, '99487'],
      [90, '99487 99489'],
      [120, '99487 99489x2'],
      [150, '99487 99489x3'],
    ],
    { change: complex },
    '99439 99490',
  )
  for (const [level, ok] of [
    ['none', false],
    ['straightforward', false],
    ['low', false],
    ['moderate', true],
    ['high', true],
  ] as const)
    it(`${level} decision making is ${ok ? '' : 'not '}enough`, () => {
      const change = { ...complex, mdm: { level, by: 'billing_practitioner' } }
      assert.equal(earned('CCM', { seconds: 3600, change }), ok ? '99487' : '99439x2 99490')
      assert.equal(refused('CCM', { seconds: 3600, change }).includes('MDM_INSUFFICIENT_FOR_COMPLEX'), !ok)
    })
  it('it cannot be delegated', () => {
    const change = { ...complex, mdm: { level: 'high' as const, by: 'other' } }
    assert.match(refused('CCM', { seconds: 3600, change }), /MDM_NOT_BY_BILLING_PRACTITIONER/)
  })
  it('wanted a revised plan until 2019, and not since', () => {
    const of = (month: string, substantiallyRevised: boolean) => {
      const carePlan = { established: true, copyGiven: true, substantiallyRevised }
      return refused('CCM', { month, seconds: 3600, change: { ...complex, carePlan } })
    }
    assert.match(of('2019-12', false), /PRE2020_COMPLEX_PLAN_REVISION_REQUIRED/)
    assert.doesNotMatch(of('2019-12', true), /PRE2020/)
    assert.doesNotMatch(of('2020-01', false), /PRE2020/)
  })
})

describe('CCM by the practitioner in person', () => {
  const asked = { role: 'billing_practitioner', change: { election: 'physician_personal' as const } }
  ladder(
    'CCM',
    [
      [30, '99491'],
      [60, '99437 99491'],
      [90, '99437x2 99491'],
    ],
    asked,
  )
  it('no minute of staff counts there', () =>
    assert.equal(earned('CCM', { seconds: 3600, change: { election: 'physician_personal' } }), ''))
})

describe('PCM: one serious condition', () => {
  const pcm = { expectedMonths: 3, highRisk: true, diseaseSpecificPlan: true }
  const asked = (change: Partial<typeof pcm> = {}, more: Partial<MonthFacts> = {}): Asked => ({
    change: { election: 'PCM', siblings: { pcm: { ...pcm, ...change } }, ...more },
  })
  ladder(
    'PCM',
    [
      [30, '99426'],
      [60, '99426 99427'],
      [90, '99426 99427x2'],
      [150, '99426 99427x2'],
    ],
    asked(),
  )
  describe('in person', () =>
    ladder(
      'PCM',
      [
        [30, '99424'],
        [60, '99424 99425'],
        [90, '99424 99425x2'],
      ],
      { ...asked(), role: 'billing_practitioner' },
    ))
  for (const [why, change, code] of [
    ['two months of illness', { expectedMonths: 2 }, 'PCM_CONDITION_NOT_QUALIFYING'],
    ['no high risk', { highRisk: false }, 'PCM_CONDITION_NOT_QUALIFYING'],
    ['no plan for it', { diseaseSpecificPlan: false }, 'PCM_PLAN_REQUIRED'],
  ] as const)
    it(`is refused with ${why}`, () =>
      assert.equal(refused('PCM', { ...asked(change), seconds: 1800 }), code))
  it('wants a visit within the year before the month, to the day', () => {
    const seen = (day: string) =>
      refused('PCM', { ...asked({}, { lastSeenOn: day, initiatingVisit: null }), seconds: 1800 })
    assert.equal(seen('2025-03-01'), '')
    assert.equal(seen('2025-02-28'), 'INITIATING_VISIT_REQUIRED')
  })
})

describe('APCM: no minutes, three levels (89 FR 97710)', () => {
  const consent = { ...rosa('2026-03').consent!, programs: ['APCM'] }
  const asked = (more: Partial<MonthFacts> = {}): Asked => ({
    change: { election: 'APCM', consent, siblings: { apcm: { capabilitiesAttested: true } }, ...more },
  })
  const one = [{ icd10: 'I10', chronic: true, expectedMonths: 12 }]
  const qmb = { qmb: true, deductibleRemainingCents: 0 }
  it('two conditions at risk are level two, with QMB level three, one condition level one', () => {
    assert.equal(earned('APCM', asked()), 'G0557')
    assert.equal(earned('APCM', asked({ coverage: qmb })), 'G0558')
    assert.equal(earned('APCM', asked({ conditions: one })), 'G0556')
    assert.equal(earned('APCM', asked({ conditions: one, coverage: qmb })), 'G0556')
    assert.equal(earned('APCM', asked({ riskAttested: false })), 'G0556')
  })
  it('began in 2025', () => {
    assert.match(refused('APCM', { ...asked(), month: '2024-12' }), /CODE_NOT_EFFECTIVE_G0557/)
    const then = { ...rosa('2025-01').consent!, programs: ['APCM'] }
    assert.equal(earned('APCM', { ...asked({ consent: then }), month: '2025-01' }), 'G0557')
  })
  it('asks for a consent of its own and the practice’s capabilities', () => {
    for (const programs of [['CCM'], []])
      assert.equal(refused('APCM', asked({ consent: { ...consent, programs } })), 'APCM_CONSENT_MISSING')
    assert.equal(refused('APCM', asked({ consent: null })), 'APCM_CONSENT_MISSING')
    assert.equal(refused('APCM', asked({ consent: { ...consent, accepted: false } })), 'APCM_CONSENT_MISSING')
    assert.equal(
      refused('APCM', asked({ consent: { ...consent, documented: false } })),
      'APCM_CONSENT_MISSING',
    )
    assert.equal(
      refused('APCM', asked({ consent: { ...consent, date: '2026-04-01' } })),
      'APCM_CONSENT_MISSING',
    )
    assert.equal(
      refused('APCM', asked({ consent: { ...consent, revokedOn: '2026-02-28' } })),
      'APCM_CONSENT_MISSING',
    )
    assert.equal(refused('APCM', asked({ consent: { ...consent, revokedOn: '2026-03-01' } })), '')
    assert.equal(
      refused('APCM', asked({ siblings: { apcm: { capabilitiesAttested: false } } })),
      'APCM_CAPABILITIES_NOT_ATTESTED',
    )
    assert.equal(
      refused('APCM', asked({ carePlan: { established: false, copyGiven: false } })),
      'NO_COMPREHENSIVE_CARE_PLAN',
    )
  })
  it('looks back three years for a visit', () => {
    const seen = (lastSeenOn: string) => refused('APCM', asked({ lastSeenOn, initiatingVisit: null }))
    assert.equal(seen('2022-12-15'), '')
    assert.equal(seen('2022-12-14'), 'INITIATING_VISIT_REQUIRED')
  })
  it('has behavioral add-ons without minutes from 2026', () => {
    const bhi = { apcm: { capabilitiesAttested: true }, behavioralConsent: true }
    assert.equal(earned('BHI', { ...asked({ siblings: bhi }), seconds: 60 }), 'G0557 G0570')
    assert.match(
      refused('BHI', { ...asked({ siblings: bhi }), month: '2025-06', seconds: 60 }),
      /CODE_NOT_EFFECTIVE_G0570/,
    )
    const cocm = (episodeMonth: number) =>
      earned('CoCM', { ...asked({ siblings: { ...bhi, collaborative: { episodeMonth } } }), seconds: 60 })
    assert.equal(cocm(1), 'G0557 G0568')
    assert.equal(cocm(2), 'G0557 G0569')
    assert.match(
      refused('BHI', { ...asked({ siblings: { apcm: { capabilitiesAttested: true } } }), seconds: 60 }),
      /BHI_CONSENT_MISSING/,
    )
    assert.match(
      refused('BHI', {
        ...asked({ siblings: bhi, practitioner: { id: 'dr-haddad', type: 'MD' } }),
        month: '2024-06',
        seconds: 60,
      }),
      /CODE_NOT_EFFECTIVE_G0557/,
    )
  })
})

describe('behavioral health integration', () => {
  const asked = (more: Partial<MonthFacts> = {}) =>
    withFacts({ behavioralConsent: true }, { election: 'BHI', ...more })
  ladder(
    'BHI',
    [
      [20, '99484'],
      [60, '99484'],
    ],
    asked(),
  )
  it('has a code of its own for psychologists and the like', () => {
    for (const type of ['CP', 'CSW', 'LCSW', 'psychologist', 'MFT', 'MHC'])
      assert.equal(
        earned('BHI', { ...asked({ practitioner: { id: 'dr-haddad', type } }), seconds: 1200 }),
        'G0323',
        type,
      )
    for (const type of ['CP', 'CSW', 'LCSW', 'psychologist'])
      assert.equal(
        earned('BHI', {
          ...asked({ practitioner: { id: 'dr-haddad', type } }),
          month: '2023-05',
          seconds: 1200,
        }),
        'G0323',
        type,
      )
    const in2023 = {
      ...asked({ practitioner: { id: 'dr-haddad', type: 'MFT' } }),
      month: '2023-05',
      seconds: 1200,
    }
    assert.equal(earned('BHI', in2023), '99484', 'marriage therapists joined in 2024')
  })
  it('asks for its own consent', () =>
    assert.equal(
      refused('BHI', { ...withFacts({}, { election: 'BHI' }), seconds: 1200 }),
      'BHI_CONSENT_MISSING',
    ))
  it('counts in a hospital, where CCM does not', () => {
    const status = [{ kind: 'hospital_inpatient', from: '2026-03-01', to: '2026-03-31' }]
    assert.equal(earned('BHI', { ...asked({ status }), seconds: 1200 }), '99484')
  })
})

describe('collaborative care, by the midpoint', () => {
  const asked = (episodeMonth: number, more: Partial<MonthFacts> = {}) =>
    withFacts({ behavioralConsent: true, collaborative: { episodeMonth } }, { election: 'CoCM', ...more })
  describe('in the first month', () =>
    ladder(
      'CoCM',
      [
        [30, 'G2214'],
        [36, '99492'],
        [86, '99492 99494'],
        [116, '99492 99494x2'],
      ],
      asked(1),
    ))
  describe('in a later month', () =>
    ladder(
      'CoCM',
      [
        [30, 'G2214'],
        [31, '99493'],
        [76, '99493 99494'],
        [106, '99493 99494x2'],
      ],
      asked(2),
    ))
  it('G2214 began in 2021', () =>
    assert.equal(
      refused('CoCM', { ...asked(1), month: '2020-06', seconds: 1800 }),
      'CODE_NOT_EFFECTIVE_G2214',
    ))
  it('says what is short below half an hour, and asks for its consent', () => {
    assert.equal(refused('CoCM', { ...asked(1), seconds: 1799 }), 'TIME_BELOW_THRESHOLD')
    const without = withFacts({ collaborative: { episodeMonth: 1 } }, { election: 'CoCM' })
    assert.equal(refused('CoCM', { ...without, seconds: 2400 }), 'BHI_CONSENT_MISSING')
  })
})

for (const [program, key, device, management] of [
  [
    'RPM',
    'rpm',
    ['99445', '99454'],
    [
      [10, '99470'],
      [20, '99457'],
      [40, '99457 99458'],
      [60, '99457 99458x2'],
    ],
  ],
  [
    'RTM',
    'rtm',
    ['98985', '98977'],
    [
      [10, '98979'],
      [20, '98980'],
      [40, '98980 98981'],
      [60, '98980 98981x2'],
    ],
  ],
] as const)
  describe(`${program}: a device and the talk about its readings`, () => {
    const facts = (daysOfData: number, interactiveCommunication = true) =>
      withFacts({
        [key]: {
          daysOfData,
          interactiveCommunication,
          ...(key === 'rtm' ? { system: 'musculoskeletal' } : {}),
        },
      } as SiblingFacts)
    for (const [days, code] of [
      [1, ''],
      [2, device[0]],
      [15, device[0]],
      [16, device[1]],
      [31, device[1]],
    ] as const)
      it(`${days} days of readings earn ${code || 'nothing'}`, () =>
        assert.equal(earned(program, facts(days)), code))
    it('too few days are said where nothing but the device was hoped for', () => {
      assert.equal(refused(program, facts(1)), `${program}_DAYS_BELOW_THRESHOLD`)
      assert.equal(refused(program, { ...facts(0), seconds: 1200 }), '')
    })
    describe('minutes', () => ladder(program, management, facts(0)))
    it('needs a talk with the patient', () =>
      assert.equal(
        refused(program, { ...facts(0, false), seconds: 1200 }),
        `${program}_INTERACTIVE_COMMUNICATION_REQUIRED`,
      ))
    it('needs the readings to be known', () =>
      assert.equal(refused(program, { seconds: 1200 }), `${program}_DATA_MISSING`))
    it('had no short codes before 2026', () => {
      assert.match(
        refused(program, { ...facts(2), month: '2025-12' }),
        new RegExp(`CODE_NOT_EFFECTIVE_${device[0]}`),
      )
      assert.match(refused(program, { ...facts(0), month: '2025-12', seconds: 600 }), /CODE_NOT_EFFECTIVE_/)
    })
  })

describe('RTM by what is watched', () => {
  for (const [system, short, long] of [
    ['respiratory', '98984', '98976'],
    ['musculoskeletal', '98985', '98977'],
    ['behavioral', '98986', '98978'],
  ] as const)
    it(system, () => {
      const facts = (daysOfData: number) =>
        withFacts({ rtm: { daysOfData, interactiveCommunication: true, system } })
      assert.equal(earned('RTM', facts(5)), short)
      assert.equal(earned('RTM', facts(16)), long)
    })
})

describe('community health and navigation', () => {
  const chi = withFacts({ chi: { initiatingVisit: true, unmetNeed: 'food' } }, { election: 'CHI' })
  ladder(
    'CHI',
    [
      [60, 'G0019'],
      [90, 'G0019 G0022'],
      [120, 'G0019 G0022x2'],
    ],
    chi,
  )
  it('needs a visit and a need', () => {
    const none = withFacts({}, { election: 'CHI' })
    assert.equal(
      refused('CHI', { ...none, seconds: 3600 }),
      'CHI_INITIATING_VISIT_REQUIRED CHI_UNMET_NEED_REQUIRED',
    )
    const noNeed = withFacts({ chi: { initiatingVisit: true, unmetNeed: null } }, { election: 'CHI' })
    assert.equal(refused('CHI', { ...noNeed, seconds: 3600 }), 'CHI_UNMET_NEED_REQUIRED')
    assert.equal(refused('CHI', { ...noNeed, seconds: 3599 }), 'CHI_UNMET_NEED_REQUIRED TIME_BELOW_THRESHOLD')
  })
  describe('principal illness', () =>
    ladder(
      'PIN',
      [
        [60, 'G0023'],
        [90, 'G0023 G0024'],
      ],
      { change: { election: 'PIN' } },
    ))
  describe('by peers', () =>
    ladder(
      'PIN_PS',
      [
        [60, 'G0140'],
        [90, 'G0140 G0146'],
      ],
      { change: { election: 'PIN_PS' } },
    ))
})

describe('chronic pain', () => {
  const pain = (firstInPersonVisitDone: boolean, painOver3Months: boolean): Asked => ({
    ...withFacts({ chronicPain: { firstInPersonVisitDone, painOver3Months } }, { election: 'CPM' }),
    role: 'billing_practitioner',
  })
  ladder(
    'CPM',
    [
      [30, 'G3002'],
      [45, 'G3002 G3003'],
      [60, 'G3002 G3003x2'],
    ],
    pain(true, true),
  )
  it('needs a first visit in person and three months of pain', () => {
    assert.equal(refused('CPM', { ...pain(false, true), seconds: 1800 }), 'CPM_IN_PERSON_VISIT_REQUIRED')
    assert.equal(refused('CPM', { ...pain(true, false), seconds: 1800 }), 'CPM_PAIN_UNDER_3_MONTHS')
    assert.equal(
      refused('CPM', { role: 'billing_practitioner', seconds: 1800, change: { election: 'CPM' } }),
      'CPM_IN_PERSON_VISIT_REQUIRED CPM_PAIN_UNDER_3_MONTHS',
    )
    assert.equal(
      earned('CPM', { ...pain(true, true), role: 'RN', seconds: 1800 }),
      '',
      'staff time does not count',
    )
  })
})

describe('G0506: planning on the day of the initiating visit', () => {
  const visit = { date: '2026-03-10', code: '99214', practitioner: 'dr-haddad', ccmDiscussed: true }
  const asked = (
    entry: Partial<EntryFact> = {},
    initiatingVisit: MonthFacts['initiatingVisit'] = visit,
  ): Asked => ({
    seconds: 1800,
    entry: { role: 'billing_practitioner', ...entry },
    change: { initiatingVisit, lastSeenOn: null },
  })
  it('is earned once, by the practitioner, on that day', () =>
    assert.equal(earned('G0506', asked()), 'G0506'))
  for (const [why, code, one] of [
    ['by staff', 'G0506_NOT_BY_BILLING_PRACTITIONER', asked({ role: 'RN' })],
    ['undocumented', 'G0506_NOT_BY_BILLING_PRACTITIONER', asked({ documented: false })],
    ['on another day', 'G0506_NOT_ON_VISIT_DAY', asked({ date: '2026-03-11' })],
    ['without the visit', 'G0506_INITIATING_VISIT_REQUIRED', asked({}, null)],
    [
      'with a visit that does not qualify',
      'G0506_INITIATING_VISIT_REQUIRED',
      asked({}, { ...visit, code: '99211' }),
    ],
  ] as const)
    it(`is refused ${why}`, () => assert.match(refused('G0506', one), new RegExp(code)))
  it('began in 2017', () =>
    assert.match(refused('G0506', { ...asked(), month: '2016-12' }), /CODE_NOT_EFFECTIVE_G0506/))
})

describe('transition after a discharge (MLN908628)', () => {
  const fact: TransitionFact = {
    discharge: '2026-03-02',
    contactWithin2BusinessDays: true,
    attemptsWithin2BusinessDays: 0,
    visitOn: '2026-03-09',
    mdm: 'high',
  }
  const of = (change: Partial<TransitionFact>, more: Partial<MonthFacts> = {}): Asked =>
    withFacts({ transition: { ...fact, ...change } }, more)
  for (const [visitOn, mdm, code] of [
    ['2026-03-09', 'high', '99496'],
    ['2026-03-10', 'high', '99495'],
    ['2026-03-16', 'high', '99495'],
    ['2026-03-02', 'high', '99496'],
    ['2026-03-09', 'moderate', '99495'],
  ] as const)
    it(`${mdm} decision making seen on ${visitOn} earns ${code}`, () =>
      assert.equal(earned('TCM', of({ visitOn, mdm })), code))
  for (const [why, change, code] of [
    ['fifteen days after', { visitOn: '2026-03-17' }, 'TCM_VISIT_WINDOW_MISSED'],
    ['before the discharge', { visitOn: '2026-03-01' }, 'TCM_VISIT_WINDOW_MISSED'],
    ['never', { visitOn: null }, 'TCM_VISIT_WINDOW_MISSED'],
    ['with low decision making', { mdm: 'low' }, 'MDM_INSUFFICIENT_FOR_TCM'],
    [
      'after one attempt only',
      { contactWithin2BusinessDays: false, attemptsWithin2BusinessDays: 1 },
      'TCM_CONTACT_MISSING',
    ],
  ] as const)
    it(`is refused when she was seen ${why}`, () => assert.equal(refused('TCM', of(change)), code))
  it('two timely attempts are enough', () =>
    assert.equal(
      earned('TCM', of({ contactWithin2BusinessDays: false, attemptsWithin2BusinessDays: 2 })),
      '99496',
    ))
  it('is not paid for who died within its thirty days', () => {
    const died = (from: string) => refused('TCM', of({}, { status: [{ kind: 'deceased', from }] }))
    assert.equal(died('2026-03-02'), 'TCM_PATIENT_DIED_IN_PERIOD')
    assert.equal(died('2026-03-31'), 'TCM_PATIENT_DIED_IN_PERIOD')
    assert.equal(died('2026-04-01'), '')
  })
})

describe('rural health clinics and FQHCs by date (ccm-rules 6)', () => {
  const clinic = (
    month: string,
    election: MonthFacts['election'] = null,
    practiceType: 'rhc' | 'fqhc' = 'rhc',
  ): Asked => ({
    month,
    seconds: 2400,
    change: { practiceType, election },
  })
  for (const practiceType of ['rhc', 'fqhc'] as const)
    it(`${practiceType}: G0511 from 2018 to September 2025, single codes before and after`, () => {
      const written = { ...clinic('2017-12', null, practiceType) }
      written.change = { ...written.change, consent: { ...rosa('2017-12').consent!, method: 'written' } }
      assert.equal(earned('CCM', written), '99490')
      assert.match(
        refused('CCM', clinic('2017-12', null, practiceType)),
        /CONSENT_MUST_BE_WRITTEN_BEFORE_2017/,
      )
      assert.equal(earned('CCM', clinic('2018-01', null, practiceType)), 'G0511')
      assert.equal(earned('CCM', clinic('2024-12', null, practiceType)), 'G0511')
      assert.equal(earned('CCM', clinic('2025-10', 'individual_codes', practiceType)), '99439 99490')
      assert.equal(earned('CCM', clinic('2026-01', null, practiceType)), '99439 99490')
    })
  it('chose for itself from January to September 2025', () => {
    assert.equal(earned('CCM', clinic('2025-03', 'g0511_transition')), 'G0511')
    assert.equal(earned('CCM', clinic('2025-09', 'individual_codes')), '99439 99490')
    assert.equal(refused('CCM', clinic('2025-03')), 'ELECTION_REQUIRED')
    assert.match(refused('CCM', clinic('2025-10', 'g0511_transition')), /CODE_RETIRED_G0511/)
  })
  it('bundled collaborative care as G0512 until 2025', () => {
    const cocm = (month: string, election: MonthFacts['election'] = null): Asked => ({
      month,
      seconds: 2400,
      change: {
        practiceType: 'rhc',
        election,
        siblings: { behavioralConsent: true, collaborative: { episodeMonth: 1 } },
      },
    })
    assert.equal(earned('CoCM', cocm('2024-06')), 'G0512')
    assert.equal(earned('CoCM', cocm('2025-11', 'g0511_transition')).includes('G0512'), true)
    assert.equal(earned('CoCM', cocm('2026-02')), '99492')
  })
  it('counted one G0511 a service from 2024, one in all before', () => {
    const both = (month: string) => {
      const entries = [
        call({ date: `${month}-10`, seconds: 1500, program: 'CCM' }),
        call({ date: `${month}-11`, seconds: 1500, program: 'BHI' }),
      ]
      const facts = rosa(month, {
        entries,
        election: null,
        practiceType: 'rhc',
        siblings: { behavioralConsent: true },
      })
      return assessMonth(facts).codes.map(({ code, units }) => `${code}x${units}`)
    }
    assert.deepEqual(both('2023-06'), ['G0511x1'])
    assert.deepEqual(both('2024-06'), ['G0511x2'])
  })
})
