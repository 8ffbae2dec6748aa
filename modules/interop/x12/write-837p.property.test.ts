import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { batches, type MadeClaim } from './checking/batch-arbitrary.ts'
import { checkAgainstMap } from './checking/check-against-map.ts'
import { openGuide } from './checking/guide.ts'
import { claimsIn, type ReadClaim, readWithNodeX12, readWithX12Parser } from './checking/read-back.ts'
import { sampleBatch } from './checking/sample-batch.ts'
import { write837p } from './write-837p.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const guide = openGuide(data)

const compact = (day: string) => day.split('-').join('')

function expected({ claim, names }: MadeClaim, at: number): Omit<ReadClaim, 'people'> {
  return {
    hierarchy: [String(at + 2), '1', '22', '0'],
    patient: names.map(({ plain }) => plain),
    birthDate: compact(claim.subscriber.birthDate),
    sex: claim.subscriber.sex,
    memberId: claim.subscriber.memberId,
    filingCode: claim.filingCode,
    controlNumber: claim.controlNumber,
    cents: claim.totalCents,
    place: [claim.placeOfService, 'B', '1'],
    diagnoses: claim.diagnoses.map((code, rank) => [rank === 0 ? 'ABK' : 'ABF', code.split('.').join('')]),
    lines: claim.lines.map((line) => ({
      control: line.controlNumber,
      procedure: ['HC', line.code, ...line.modifiers],
      cents: line.chargeCents,
      units: line.units,
      pointers: line.pointers,
      day: compact(line.serviceDate),
    })),
  }
}

test('any valid batch comes back whole through two independent parsers', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async ({ batch, made }) => {
      const result = write837p(batch)
      assert.ok(result.ok, JSON.stringify(result))
      for (const segments of [readWithNodeX12(result.text), await readWithX12Parser(result.text)]) {
        const claims = claimsIn(segments).map(({ people, ...rest }) => rest)
        assert.deepEqual(claims, made.map(expected))
      }
    }),
    { numRuns: 150 },
  )
})

test('any valid batch passes the guide', { skip: 'skip' in guide && guide.skip }, () => {
  assert.ok('map' in guide)
  const { map } = guide
  fc.assert(
    fc.property(batches, ({ batch }) => {
      const result = write837p(batch)
      assert.deepEqual(result.ok && checkAgainstMap(result.text, map), [])
    }),
    { numRuns: 150 },
  )
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('A', 'é', '\u0301', '\u200b', '’', '#', ' ', '\u00a0'), maxLength: 70 }),
  fc.string({
    unit: fc.constantFrom('*', '~', '^', ':', '\n', '\r', '\0', 'A', ' ', 'é', '＊', '\u037e'),
    maxLength: 8,
  }),
)

const hostileOrClean = fc.option(hostile, { freq: 2 })

test('a hostile name is refused or harmless: no segment, element or claim is ever added', () => {
  const clean = write837p(sampleBatch())
  assert.ok(clean.ok)
  const shape = readWithNodeX12(clean.text).map(({ id }) => id)
  let [refused, harmless] = [0, 0]
  fc.assert(
    // One to three fields at a time: were all three always hostile, nearly everything would be refused.
    fc.property(hostileOrClean, hostileOrClean, hostileOrClean, (family, given, street) => {
      const batch = sampleBatch()
      const { subscriber } = batch.claims[0]!
      if (family !== null) subscriber.family = family
      if (given !== null) subscriber.given = given
      if (street !== null) subscriber.address.line1 = street
      const result = write837p(batch)
      if (!result.ok) {
        refused += 1
        return
      }
      harmless += 1
      assert.deepEqual(
        readWithNodeX12(result.text).map(({ id }) => id),
        shape,
      )
      assert.match(result.text, /^[\x20-\x7e\n]+$/)
      assert.equal(result.text.split('~').length, shape.length + 1)
    }),
    { numRuns: 2_000 },
  )
  // Both answers must have been seen, or this proved nothing.
  assert.ok(refused > 20 && harmless > 20, `${refused} refused, ${harmless} harmless`)
})
