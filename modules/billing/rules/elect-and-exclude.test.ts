import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyExclusions } from './apply-exclusions.ts'
import { assessMonth } from './assess-month.ts'
import { billRural } from './bill-rural.ts'
import { call, rosa } from './cases/rosa.ts'
import { isCcmMonth } from './elect-family.ts'
import type { FamilyOutcome } from './families/family.ts'
import type { BilledFact, Election, EntryFact, MonthFacts } from './month-facts.ts'

const work = (seconds: number, more: Partial<EntryFact> = {}) =>
  call({ date: '2026-03-10', seconds, ...more })
const outcome = (
  family: FamilyOutcome['family'],
  code: string | null,
  more: Partial<FamilyOutcome> = {},
): FamilyOutcome => ({
  family,
  units: code ? [{ code, units: 1 }] : [],
  denials: [],
  warnings: [],
  ...more,
})

describe('is it a CCM month', () => {
  const is = (election: Election | null, entries: EntryFact[], change: Partial<MonthFacts> = {}) =>
    isCcmMonth(rosa('2026-03', { election, entries, ...change }))
  for (const election of [
    'non_complex',
    'staff_family',
    'complex',
    'physician_personal',
    'individual_codes',
    'g0511_transition',
  ] as const)
    it(`elected ${election}, also when only another program was worked on`, () =>
      assert.equal(is(election, [work(600, { program: 'RPM' })]), true))
  for (const election of ['PCM', 'APCM'] as const)
    it(`not when ${election} takes its place, whatever was worked on`, () =>
      assert.equal(is(election, [work(600, { program: 'CCM' })]), false))
  it('with work tagged to it, or to nothing', () => {
    assert.equal(is(null, [work(600, { program: 'CCM' })]), true)
    assert.equal(is(null, [work(600)]), true)
    assert.equal(is('BHI', [work(600, { program: 'CCM' })]), true)
    assert.equal(is(null, [work(600, { program: 'RPM' }), work(600, { program: 'CCM' })]), true)
  })
  it('not with work of other programs alone', () => {
    assert.equal(is(null, [work(600, { program: 'RPM' })]), false)
    assert.equal(is('BHI', [work(600)]), false)
  })
  it('an empty month is one, unless it belongs to a sibling', () => {
    assert.equal(is(null, []), true)
    assert.equal(is('BHI', []), false)
    assert.equal(is(null, [], { siblings: { behavioralConsent: true } }), true)
    assert.equal(
      is(null, [], { siblings: { rpm: { daysOfData: 16, interactiveCommunication: true } } }),
      false,
    )
  })
})

describe('the election among CCM families', () => {
  const mdm = { level: 'moderate' as const, by: 'billing_practitioner' }
  const judged = (election: Election | null, seconds: number, change: Partial<MonthFacts> = {}) => {
    const { codes, denials, alternatives } = assessMonth(
      rosa('2026-03', { election, mdm, entries: [work(seconds)], ...change }),
    )
    return {
      codes: codes.map(({ code }) => code).join(' '),
      denials: denials.map(({ code }) => code).join(' '),
      others: alternatives.map((set) => set.map(({ code }) => code).join(' ')),
    }
  }
  it('is asked for where two are supported, and shows both', () =>
    assert.deepEqual(judged(null, 3600), {
      codes: '',
      denials: 'ELECTION_REQUIRED',
      others: ['99490 99439', '99487'],
    }))
  for (const election of ['non_complex', 'staff_family'] as const)
    it(`${election} takes the staff codes and leaves the complex one to see`, () =>
      assert.deepEqual(judged(election, 3600), { codes: '99490 99439', denials: '', others: ['99487'] }))
  it('complex takes the complex code and leaves the staff codes to see', () =>
    assert.deepEqual(judged('complex', 3600), { codes: '99487', denials: '', others: ['99490 99439'] }))
  it('complex below its hour stays one tier lower and says why', () =>
    assert.deepEqual(judged('complex', 3599), {
      codes: '99490 99439',
      denials: 'COMPLEX_TIME_BELOW_60',
      others: [],
    }))
  it('shows nothing else while a gate is shut', () =>
    assert.deepEqual(judged(null, 3600, { consent: null }).others, []))
  it('one family needs no election', () => assert.equal(judged(null, 1200).codes, '99490'))
})

describe('our own programs among themselves', () => {
  const facts = (month: string) => rosa(month)
  const after = (list: FamilyOutcome[], month = '2026-03') =>
    applyExclusions(list, facts(month)).map(
      ({ family, units, denials }) => `${family}:${units.length}:${denials.join()}`,
    )
  it('the winner that earns takes the loser out', () =>
    assert.deepEqual(after([outcome('rpm-device', '99454'), outcome('rtm-device', '98977')]), [
      'rpm-device:1:',
      'rtm-device:0:RPM_RTM_CONFLICT',
    ]))
  it('a winner that earns nothing takes nobody out', () =>
    assert.deepEqual(after([outcome('rpm-device', null), outcome('rtm-device', '98977')]), [
      'rpm-device:0:',
      'rtm-device:1:',
    ]))
  it('a loser that earns nothing is not refused once more', () =>
    assert.deepEqual(after([outcome('rpm-device', '99454'), outcome('rtm-device', null)]), [
      'rpm-device:1:',
      'rtm-device:0:',
    ]))
  it('holds in the dates of its rule only', () => {
    const pair = [outcome('transition', '99495'), outcome('ccm-staff', '99490')]
    assert.deepEqual(after(pair, '2019-12'), ['transition:1:', 'ccm-staff:0:PRE2020_TCM_CCM_CONFLICT'])
    assert.deepEqual(after(pair, '2020-01'), ['transition:1:', 'ccm-staff:1:'])
  })
  it('what is taken out keeps what it had said, and no warning', () => {
    const loser = outcome('behavioral', '99484', {
      denials: ['TIME_BELOW_THRESHOLD'],
      warnings: ['UNIT_CAP_99484'],
    })
    const [, taken] = applyExclusions([outcome('collaborative', '99492'), loser], facts('2026-03'))
    assert.deepEqual(taken, {
      ...loser,
      units: [],
      warnings: [],
      denials: ['TIME_BELOW_THRESHOLD', 'BHI_COCM_CONFLICT'],
    })
  })
})

describe('what others billed', () => {
  const after = (otherBilled: BilledFact[], one = outcome('ccm-staff', '99490')) =>
    applyExclusions([one], rosa('2026-03', { otherBilled }))[0]!
  const care: BilledFact = { code: '90960', practitioner: 'same', date: '2026-03-05' }
  it('takes a month out, one hit among harmless lines is enough', () => {
    const visit: BilledFact = { code: '99214', practitioner: 'other', date: '2026-03-04' }
    for (const lines of [[care], [visit, care], [care, visit]]) {
      const { units, denials } = after(lines)
      assert.deepEqual(units, [])
      assert.equal(denials.length, 1)
    }
    assert.equal(after([visit]).units.length, 1)
    assert.equal(after([]).units.length, 1)
  })
  it('does not reach a family it does not name', () =>
    assert.equal(after([care], outcome('rpm-device', '99454')).units.length, 1))
})

describe('the bundle of rural clinics', () => {
  const bundled = (outcomes: FamilyOutcome[], month: string, election: Election | null = null) =>
    billRural(outcomes, rosa(month, { practiceType: 'rhc', election }))
  const shown = ({ outcomes, alternatives }: ReturnType<typeof billRural>) => ({
    outcomes: outcomes.map(({ family, units, denials, warnings }) => [
      family,
      units.map(({ code, units: n }) => `${code}x${n}`).join(),
      denials.join(),
      warnings.join(),
    ]),
    alternatives: alternatives.map((set) => set.map(({ code, units }) => `${code}x${units}`).join()),
  })
  const clock = { program: 'CCM' as const, whose: 'staff' as const, baseCode: '99490', baseSeconds: 1200 }
  const staff = outcome('ccm-staff', '99490', { clock, warnings: ['UNIT_CAP_99439', 'SOMETHING_ELSE'] })
  const short = outcome('ccm-staff', null, {
    clock,
    denials: ['CODE_NOT_EFFECTIVE_99439', 'TIME_BELOW_THRESHOLD'],
  })
  it('takes the place of what it holds, keeps its clock, drops what only add-ons mean', () => {
    const read = bundled([staff, outcome('transition', '99495')], '2022-06')
    assert.deepEqual(shown(read), {
      outcomes: [
        ['rural-general', 'G0511x1', '', 'SOMETHING_ELSE'],
        ['transition', '99495x1', '', ''],
      ],
      alternatives: [],
    })
    assert.deepEqual(read.outcomes[0]?.clock, clock)
  })
  it('earns nothing where nothing inside it is earned, and says why', () =>
    assert.deepEqual(shown(bundled([short], '2022-06')).outcomes, [
      ['rural-general', '', 'TIME_BELOW_THRESHOLD', ''],
    ]))
  it('is not there where nothing belongs into it', () =>
    assert.deepEqual(shown(bundled([outcome('transition', '99495')], '2022-06')).outcomes, [
      ['transition', '99495x1', '', ''],
    ]))
  it('counts only what was earned: one service of two', () => {
    const read = bundled(
      [staff, outcome('behavioral', null, { denials: ['BHI_CONSENT_MISSING'] })],
      '2024-06',
    )
    assert.deepEqual(shown(read).outcomes[0], [
      'rural-general',
      'G0511x1',
      'BHI_CONSENT_MISSING',
      'SOMETHING_ELSE',
    ])
  })
  it('of collaborative care is one G0512, whatever else was done', () => {
    const pair = [outcome('collaborative', '99492'), staff]
    assert.deepEqual(
      shown(bundled(pair, '2024-06')).outcomes.map(([family, codes]) => [family, codes]),
      [
        ['rural-general', 'G0511x1'],
        ['rural-collaborative', 'G0512x1'],
      ],
    )
  })
  it('was a choice in 2025: undecided, nothing is billed and both are shown', () => {
    const other = outcome('transition', '99495')
    const read = shown(bundled([staff, outcome('behavioral', null), other], '2025-03'))
    assert.deepEqual(read.outcomes, [
      ['ccm-staff', '', 'ELECTION_REQUIRED', ''],
      ['behavioral', '', '', ''],
      ['transition', '99495x1', '', ''],
    ])
    assert.deepEqual(read.alternatives, ['99490x1', 'G0511x1'])
  })
  it('chosen either way, the other is shown beside it', () => {
    const bundle = shown(bundled([staff], '2025-03', 'g0511_transition'))
    assert.deepEqual([bundle.outcomes[0]?.[1], bundle.alternatives], ['G0511x1', ['99490x1']])
    const single = shown(bundled([staff], '2025-03', 'individual_codes'))
    assert.deepEqual([single.outcomes[0]?.[1], single.alternatives], ['99490x1', ['G0511x1']])
  })
  it('asks nobody to choose where nothing is earned', () =>
    assert.deepEqual(shown(bundled([short], '2025-03')), {
      outcomes: [['ccm-staff', '', 'CODE_NOT_EFFECTIVE_99439,TIME_BELOW_THRESHOLD', '']],
      alternatives: [],
    }))
  it('is no matter of an office', () => {
    const read = billRural([staff], rosa('2022-06'))
    assert.deepEqual(read, { outcomes: [staff], alternatives: [] })
  })
})
