import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rosasClaim, sampleBatch } from '../x12/checking/sample-batch.ts'
import { writeChargeBundle } from './write-charges.ts'

type Item = { [key: string]: unknown; resourceType: string }
const resources = (kind: string) =>
  writeChargeBundle({ ...sampleBatch(), claims: [rosasClaim()] })
    .entry.map(({ resource }) => resource as unknown as Item)
    .filter(({ resourceType }) => resourceType === kind)

test('a claim of FHIR holds what R4 requires of it and sums to its lines in exact cents', () => {
  const [claim] = resources('Claim')
  // Required by the R4 definition of Claim: 1..1 or 1..*.
  for (const field of ['status', 'type', 'use', 'patient', 'created', 'provider', 'priority', 'insurance'])
    assert.ok(claim?.[field], field)
  const items = claim?.item as { sequence: number; net: { value: number }; diagnosisSequence: number[] }[]
  assert.deepEqual(
    items.map(({ sequence, net }) => [sequence, net.value]),
    [
      [1, 62.5],
      [2, 100],
    ],
  )
  assert.deepEqual(claim?.total, { value: 162.5, currency: 'USD' })
  const diagnoses = claim?.diagnosis as { sequence: number }[]
  for (const { diagnosisSequence } of items)
    for (const pointed of diagnosisSequence) assert.ok(diagnoses.some(({ sequence }) => sequence === pointed))
})

test('every line is a charge item with its code, day, units, price, person and reasons', () => {
  const charges = resources('ChargeItem')
  assert.equal(charges.length, 2)
  // Required by the R4 definition of ChargeItem: status, code, subject.
  const [, addOn] = charges
  assert.equal(addOn?.status, 'billable')
  assert.deepEqual(addOn?.code, { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99439' }] })
  assert.deepEqual(addOn?.subject, {
    identifier: { system: 'http://hl7.org/fhir/sid/us-mbi', value: '1EG4TE5MK73' },
    display: 'Rosa Delgado',
  })
  assert.deepEqual(
    [addOn?.occurrenceDateTime, addOn?.quantity, addOn?.priceOverride],
    ['2026-03-31', { value: 2 }, { value: 100, currency: 'USD' }],
  )
  assert.deepEqual(addOn?.reason, [
    { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I50.32' }] },
    { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' }] },
  ])
})

test('a code of level two is of its own code system', () => {
  const claim = rosasClaim()
  const [line] = claim.lines
  const bundle = writeChargeBundle({
    ...sampleBatch(),
    claims: [{ ...claim, lines: [{ ...line!, code: 'G0557' }] }],
  })
  assert.match(JSON.stringify(bundle), /HCPCSReleaseCodeSets","code":"G0557"/)
})
