import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessMonth } from './assess-month.ts'
import { call, rosa } from './cases/rosa.ts'
import type { MonthFacts, ProposedLine } from './month-facts.ts'

/** Lines somebody means to claim, held against a month of 45 staff minutes. */
const judged = (lines: ProposedLine[], change: Partial<MonthFacts> = {}) => {
  const month = change.month ?? '2026-03'
  const entries = [call({ date: `${month}-10`, seconds: 2_700 })]
  const proposed = { lines, dateOfService: null, diagnoses: null, submittedOn: null }
  return assessMonth(rosa(month, { entries, proposed, ...change }))
}
const line = (code: string, units = 1): ProposedLine => ({ code, units })
const faults = (lines: ProposedLine[], change: Partial<MonthFacts> = {}) =>
  judged(lines, change).denials.map(({ code }) => code)
const has = (lines: ProposedLine[], fault: string, change: Partial<MonthFacts> = {}) =>
  assert.ok(faults(lines, change).includes(fault), `${fault} in ${faults(lines, change)}`)
const hasNot = (lines: ProposedLine[], fault: string, change: Partial<MonthFacts> = {}) =>
  assert.ok(!faults(lines, change).includes(fault), `no ${fault} in ${faults(lines, change)}`)

describe('lines as somebody means to claim them', () => {
  it('are fine when the month supports them', () => {
    const { codes, denials } = judged([line('99490'), line('99439')])
    assert.deepEqual(
      codes.map(({ code, units }) => [code, units]),
      [
        ['99490', 1],
        ['99439', 1],
      ],
    )
    assert.deepEqual(denials, [])
  })
  for (const [addOn, base] of [
    ['99439', '99490'],
    ['99489', '99487'],
    ['99437', '99491'],
    ['99425', '99424'],
    ['99427', '99426'],
    ['99458', '99457'],
    ['98981', '98980'],
    ['G0022', 'G0019'],
    ['G0024', 'G0023'],
    ['G3003', 'G3002'],
  ] as const)
    it(`${addOn} needs ${base} beside it`, () => {
      has([line(addOn)], `ADDON_WITHOUT_BASE_${addOn}`)
      hasNot([line(base), line(addOn)], `ADDON_WITHOUT_BASE_${addOn}`)
    })
  it('99494 needs one of the two first codes of collaborative care', () => {
    has([line('99494')], 'ADDON_WITHOUT_BASE_99494')
    hasNot([line('99492'), line('99494')], 'ADDON_WITHOUT_BASE_99494')
    hasNot([line('99493'), line('99494')], 'ADDON_WITHOUT_BASE_99494')
    hasNot([line('99490')], 'ADDON_WITHOUT_BASE_99494')
  })
  it('keep to their units: two add-ons, one base', () => {
    hasNot([line('99490'), line('99439', 2)], 'UNIT_CAP_99439')
    has([line('99490'), line('99439', 3)], 'UNIT_CAP_99439')
    hasNot([line('99490', 1)], 'UNIT_CAP_99490')
    has([line('99490', 2)], 'UNIT_CAP_99490')
    hasNot([line('99487'), line('99489', 4)], 'UNIT_CAP_99489')
  })
  it('are refused outside the dates of their code', () => {
    has([line('G0557')], 'CODE_NOT_EFFECTIVE_G0557', { month: '2024-12' })
    has([line('G0511')], 'CODE_RETIRED_G0511', { month: '2026-03' })
  })
  it('claim level three of advanced primary care only for a QMB', () => {
    has([line('G0558')], 'APCM_LEVEL3_REQUIRES_QMB')
    hasNot([line('G0558')], 'APCM_LEVEL3_REQUIRES_QMB', {
      coverage: { qmb: true, deductibleRemainingCents: 0 },
    })
    hasNot([line('G0557')], 'APCM_LEVEL3_REQUIRES_QMB')
  })
  it('claim its behavioral add-on only on its base, in the claim or billed by the same practitioner', () => {
    has([line('G0570')], 'APCM_ADDON_WITHOUT_BASE')
    hasNot([line('G0557'), line('G0570')], 'APCM_ADDON_WITHOUT_BASE')
    const billed = (practitioner: 'same' | 'other', code = 'G0557') => ({
      otherBilled: [{ code, practitioner }],
    })
    hasNot([line('G0570')], 'APCM_ADDON_WITHOUT_BASE', billed('same'))
    has([line('G0570')], 'APCM_ADDON_WITHOUT_BASE', billed('other'))
    has([line('G0570')], 'APCM_ADDON_WITHOUT_BASE', billed('same', '99490'))
  })
  for (const [first, second, fault] of [
    ['99454', '99445', 'RPM_DEVICE_CODE_CONFLICT'],
    ['98977', '98985', 'RTM_DEVICE_CODE_CONFLICT'],
    ['99457', '99470', 'RPM_MANAGEMENT_CODE_CONFLICT'],
    ['98980', '98979', 'RTM_MANAGEMENT_CODE_CONFLICT'],
  ] as const)
    it(`${first} and ${second} do not stand together`, () => {
      has([line(first), line(second)], fault)
      hasNot([line(first)], fault)
      hasNot([line(first), line(first)], fault)
    })
  it('leave what nobody proposed as something the facts also support', () => {
    const { codes, alternatives } = judged([line('99457')])
    assert.deepEqual(codes, [])
    assert.deepEqual(
      alternatives.map((set) => set.map(({ code }) => code)),
      [['99490', '99439']],
    )
  })
})
