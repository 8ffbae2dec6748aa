import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { checkBatch } from './check-batch.ts'
import { rosasClaim, sampleBatch } from './checking/sample-batch.ts'
import { write837p } from './write-837p.ts'

type Case = { it: string; at: string; to?: unknown; field: string; claim?: string; says: string }

const cases = parse(readFileSync(join(import.meta.dirname, 'refusals.yaml'), 'utf8')) as Case[]

function spoil(at: string, to: unknown) {
  const batch = sampleBatch()
  const path = at.split('.')
  const last = path.pop()!
  const place = path.reduce(
    (inside, key) => inside[key] as Record<string, unknown>,
    batch as Record<string, unknown>,
  )
  if (to === undefined) delete place[last]
  else place[last] = to
  return batch
}

test('the sample batch has nothing wrong', () => {
  assert.deepEqual(checkBatch(sampleBatch()), [])
})

for (const { it, at, to, field, claim, says } of cases) {
  test(`${it} is refused, with the place and the cure`, () => {
    const written = write837p(spoil(at, to))
    assert.equal(written.ok, false)
    const found = written.problems.filter((problem) => problem.field === field && problem.claim === claim)
    assert.ok(
      found.some(({ message }) => message.includes(says)),
      JSON.stringify(written.problems),
    )
  })
}

test('one spoiled claim keeps the good ones back too, and only it is named', () => {
  const written = write837p(spoil('claims.1.subscriber.sex', 'X'))
  assert.equal(written.ok, false)
  assert.deepEqual(
    written.problems.map(({ claim }) => claim),
    ['TL-2026-03-0002'],
  )
  assert.equal('text' in written, false)
})

test('every problem is told at once', () => {
  const batch = sampleBatch()
  batch.billing.npi = '1'
  batch.claims[0]!.subscriber.memberId = '1'
  batch.claims[1]!.diagnoses[0] = '1'
  const fields = checkBatch(batch).map(({ field }) => field)
  assert.deepEqual(fields, ['billing.npi', 'subscriber.memberId', 'diagnoses[1]'])
})

function manyClaims(count: number) {
  return Array.from({ length: count }, (_, at) => ({ ...rosasClaim(), controlNumber: `C${at}` }))
}

test('a file holds 5,000 claims and not one more', () => {
  const full = write837p({ ...sampleBatch(), claims: manyClaims(5_000) })
  assert.equal(full.ok && full.claimCount, 5_000)
  const over = write837p({ ...sampleBatch(), claims: manyClaims(5_001) })
  assert.deepEqual(over.ok ? [] : over.problems.map(({ field }) => field), ['claims'])
})

test('a claim holds 50 lines and not one more', () => {
  const withLines = (count: number) => {
    const claim = rosasClaim()
    const line = { ...claim.lines[0]!, chargeCents: 100 }
    claim.lines = Array.from({ length: count }, (_, at) => ({ ...line, controlNumber: `L${at}` }))
    claim.totalCents = count * 100
    return write837p({ ...sampleBatch(), claims: [claim] })
  }
  assert.equal(withLines(50).ok, true)
  const over = withLines(51)
  assert.deepEqual(over.ok ? [] : over.problems.map(({ field }) => field), ['lines'])
})

test('the list of problems stops at 500', () => {
  const claims = manyClaims(1_000).map((claim) => ({ ...claim, totalCents: 1 }))
  assert.equal(checkBatch({ ...sampleBatch(), claims }).length, 500)
})

test('today is the last day a service may have', () => {
  const batch = sampleBatch()
  batch.createdAt = '2026-03-31T00:00'
  assert.deepEqual(checkBatch(batch), [])
})

test('a practitioner who bills under her own name needs no second naming', () => {
  const batch = sampleBatch()
  batch.billing.name = { kind: 'person', family: 'Haddad', given: 'Samir' }
  for (const claim of batch.claims) delete claim.rendering
  assert.deepEqual(checkBatch(batch), [])
})
