import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkAgainstMap } from './checking/check-against-map.ts'
import { openGuide } from './checking/guide.ts'
import { readWithNodeX12, readWithX12Parser } from './checking/read-back.ts'
import { rosasClaim, sampleBatch } from './checking/sample-batch.ts'
import type { ClaimBatch } from './claim-batch.ts'
import { write837i } from './write-837i.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const guide = openGuide(data, '837Q3.I.5010.X223.A1.v2.xml')

const ruralBatch = (facilityType: '71' | '77' = '71'): ClaimBatch => ({
  ...sampleBatch(),
  facilityType,
  claims: [{ ...rosasClaim(), filingCode: 'MA', placeOfService: '72' }],
})
const written = (batch: ClaimBatch): string => {
  const result = write837i(batch)
  assert.ok(result.ok, JSON.stringify(result))
  return result.text
}

test('a rural clinic’s claim names its type of bill, revenue code, attending practitioner and days', () => {
  const lines = written(ruralBatch()).split('~\n')
  for (const line of [
    'SBR*P*18*******MA',
    'CLM*TL-2026-03-0001*162.5***71:A:1**A*Y*Y',
    'DTP*434*RD8*20260331-20260331',
    'HI*ABK:E119',
    'HI*ABF:I5032',
    'NM1*71*1*HADDAD*SAMIR****XX*1555555014',
    'PRV*AT*PXC*207Q00000X',
    'SV2*0521*HC:99490*62.5*UN*1',
    'SV2*0521*HC:99439*100*UN*2',
  ])
    assert.ok(lines.includes(line), `${line} in ${lines.join(' ')}`)
  assert.ok(written(ruralBatch('77')).includes('***77:A:1**'))
})

test('what keeps an 837P from being written keeps this one, too', () => {
  const batch = ruralBatch()
  const result = write837i({ ...batch, billing: { ...batch.billing, npi: '1234567890' } })
  assert.ok(!result.ok && result.problems.some(({ field }) => field === 'billing.npi'))
})

test('two strangers’ parsers read the lines as they were meant', async () => {
  const text = written(ruralBatch())
  for (const segments of [readWithNodeX12(text), await readWithX12Parser(text)]) {
    const lines = segments
      .filter(({ id }) => id === 'SV2')
      .map(({ elements }) => elements.map((parts) => parts.join(':')))
    assert.deepEqual(lines, [
      ['0521', 'HC:99490', '62.5', 'UN', '1'],
      ['0521', 'HC:99439', '100', 'UN', '2'],
    ])
  }
})

test(
  'one by the published map, with two to twelve diagnoses',
  'skip' in guide ? { skip: guide.skip } : {},
  () => {
    assert.ok('map' in guide)
    const codes = [
      'E11.9',
      'I50.32',
      'N18.4',
      'J44.9',
      'I10',
      'E78.5',
      'M17.11',
      'F32.1',
      'G20.A1',
      'K21.9',
      'R26.89',
      'Z79.4',
    ]
    const batches = fc.record({
      count: fc.integer({ min: 2, max: 12 }),
      facilityType: fc.constantFrom('71' as const, '77' as const),
    })
    fc.assert(
      fc.property(batches, ({ count, facilityType }) => {
        const batch = ruralBatch(facilityType)
        const [claim] = batch.claims
        const lines = claim!.lines.map((line) => ({ ...line, pointers: [1, 2] }))
        batch.claims = [{ ...claim!, diagnoses: codes.slice(0, count), lines }]
        assert.deepEqual(checkAgainstMap(written(batch), guide.map), [])
      }),
      { numRuns: 40 },
    )
  },
)
