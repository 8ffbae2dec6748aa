import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rosa } from './cases/rosa.ts'
import { comparePrograms } from './compare-programs.ts'
import type { MonthFacts } from './month-facts.ts'

const options = (enrolled: string[], month = '2026-03', change: Partial<MonthFacts> = {}) =>
  new Map(
    comparePrograms(rosa(month, { election: null, ...change }), enrolled).map((one) => [one.program, one]),
  )
const conflicts = (program: string, enrolled: string[], month = '2026-03') => [
  ...new Set(
    options(enrolled, month)
      .get(program)!
      .conflicts.map((one) => one.program),
  ),
]

describe('programs side by side (feature 15)', () => {
  const CODES: Record<string, string> = {
    CCM: '99437 99439 99487 99489 99490 99491',
    PCM: '99424 99425 99426 99427',
    APCM: 'G0556 G0557 G0558 G0568 G0569 G0570',
    BHI: '99484 G0323',
    CoCM: '99492 99493 99494 G2214',
    RPM: '99445 99454 99457 99458 99470',
    RTM: '98976 98977 98978 98979 98980 98981 98984 98985 98986',
    CHI: 'G0019 G0022',
    PIN: 'G0023 G0024 G0140 G0146',
    CPM: 'G3002 G3003',
  }
  for (const [program, codes] of Object.entries(CODES))
    it(`${program} can earn ${codes} in 2026`, () =>
      assert.equal([...options([]).get(program)!.codes].sort().join(' '), codes))
  it('names all ten, in this order', () => assert.deepEqual([...options([]).keys()], Object.keys(CODES)))
  it('shows no code of a program before it began', () => {
    assert.deepEqual(options([], '2024-12').get('APCM')?.codes, [])
    assert.deepEqual(options([], '2025-01').get('APCM')?.codes, ['G0556', 'G0557', 'G0558'])
  })
  it('says since when its rules stand here and through which month they were verified', () => {
    assert.equal(options([]).get('CCM')?.rulesFrom, '2015-01-01')
    assert.equal(options([]).get('APCM')?.rulesFrom, '2025-01-01')
    assert.equal(options([]).get('CHI')?.rulesFrom, '2024-01-01')
    assert.equal(options([]).get('CCM')?.verifiedThrough, '2026-12')
  })
})

describe('conflicts', () => {
  for (const [program, enrolled, found] of [
    ['PCM', ['CCM'], ['CCM']],
    ['CCM', ['PCM'], ['PCM']],
    ['APCM', ['CCM'], ['CCM']],
    ['CCM', ['APCM'], ['APCM']],
    ['RTM', ['RPM'], ['RPM']],
    ['RPM', ['RTM'], ['RTM']],
    ['BHI', ['CoCM'], ['CoCM']],
    ['CoCM', ['BHI'], ['BHI']],
    ['BHI', ['CCM'], []],
    ['RPM', ['CCM', 'BHI'], []],
    ['CHI', ['CCM'], []],
    ['CCM', ['CCM'], []],
    ['PCM', [], []],
  ] as const)
    it(`${program} beside ${enrolled.join(' and ') || 'nothing'}: ${found.join() || 'none'}`, () =>
      assert.deepEqual(conflicts(program, [...enrolled]), found))
  it('come with a sentence and what to do', () => {
    for (const { reason } of options(['CCM']).get('PCM')!.conflicts)
      assert.ok(reason.sentence.length > 10 && reason.nextStep.length > 5)
  })
  it('hold only while their rule does: RPM and RTM since 2022', () =>
    assert.deepEqual(conflicts('RTM', ['RPM'], '2021-12'), []))
})

describe('what is missing', () => {
  const missing = (program: string, change: Partial<MonthFacts> = {}) =>
    options([], '2026-03', change)
      .get(program)!
      .missing.map(({ code }) => code)
  it('nothing, where everything is in order', () => {
    assert.deepEqual(missing('CCM'), [])
    for (const program of ['RPM', 'RTM', 'CHI', 'PIN', 'CPM']) assert.deepEqual(missing(program), [], program)
  })
  it('is asked of each program by its own rules', () => {
    assert.deepEqual(missing('CCM', { consent: null }), ['NO_CONSENT'])
    assert.deepEqual(missing('PCM'), ['PCM_CONDITION_NOT_QUALIFYING', 'PCM_PLAN_REQUIRED'])
    assert.deepEqual(missing('BHI'), ['BHI_CONSENT_MISSING'])
    assert.deepEqual(missing('CoCM', { siblings: { behavioralConsent: true } }), [])
    const consent = { ...rosa('2026-03').consent!, programs: ['CCM'] }
    assert.deepEqual(missing('APCM', { consent }), ['APCM_CONSENT_MISSING'])
  })
})
