import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRefusal } from '../reading/refusal.ts'
import { readFhir } from './read-fhir.ts'

const source = { today: '2026-11-25' }
const rosaBundle = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/rosa-delgado.json'), 'utf8'))

function read(value: unknown) {
  const result = readFhir({ form: 'one', value }, source)
  if (isRefusal(result)) throw new Error(result.message)
  return result
}

function readLines(...values: object[]) {
  const lines = values.map((value, index) => ({ number: index + 1, value }))
  const result = readFhir({ form: 'lines', lines }, source)
  if (isRefusal(result)) throw new Error(result.message)
  return result
}

function refused(value: unknown) {
  const result = readFhir({ form: 'one', value }, source)
  assert.ok(isRefusal(result))
  return result
}

const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
})
const patient = (id: string, family: string) => ({
  resourceType: 'Patient',
  id,
  name: [{ given: ['June'], family }],
  birthDate: '1948-01-02',
})
const asthma = (id: string, owner: string, code = 'Asthma') => ({
  resourceType: 'Condition',
  id,
  code: { text: code },
  subject: { reference: `Patient/${owner}` },
})

test('a whole bundle becomes one chart', () => {
  const { format, charts } = read(rosaBundle)
  const [chart] = charts
  assert.equal(format, 'fhir-bundle')
  assert.equal(chart?.sourceSystem, 'https://ehr.example.org/mrn')
  assert.equal(chart?.sourcePatientId, '7d7a1a46-0d7e-4c83-9c7e-2a3d9a2f0001')
  assert.equal(chart?.person?.language, 'es')
  assert.deepEqual(
    chart?.facts.map(({ kind, text }) => `${kind} ${text}`),
    [
      'care_team Dr. Sami Haddad',
      'condition Heart failure',
      'medication Furosemide 40 MG Oral Tablet',
      'vital Systolic',
      'vital Diastolic',
    ],
  )
})

test('every fact says where it stood', () => {
  const paths = read(rosaBundle).charts[0]?.facts.map(({ sourcePath }) => sourcePath)
  assert.equal(paths?.[1], 'entry[2] Condition/hf')
  assert.equal(paths?.[3], 'entry[4] Observation/bp component[0]')
})

test('what is not used is counted, not listed', () => {
  assert.deepEqual(read(rosaBundle).charts[0]?.notUnderstood, [
    {
      path: 'entry[5] Claim/c1 and 1 more',
      what: '2 Claim resources',
      why: 'Claims of other systems are not used.',
    },
  ])
})

test('a bundle without the Patient adds to a chart that came earlier', () => {
  const [chart] = read(bundle(asthma('c', 'p1'))).charts
  assert.deepEqual(
    [chart?.sourceSystem, chart?.sourcePatientId, chart?.person],
    ['fhir-file', 'p1', undefined],
  )
})

test('without identifiers the sender that the bundle names vouches', () => {
  const named = { ...bundle(patient('p1', 'Pike')), meta: { source: 'https://ehr.example.org' } }
  assert.equal(read(named).charts[0]?.sourceSystem, 'https://ehr.example.org')
})

test('a bundle for two patients is refused and names both', () => {
  const { code, message } = refused(bundle(patient('p1', 'Pike'), patient('p2', 'Webb')))
  assert.equal(code, 'two-patients')
  assert.match(message, /June Pike \(Patient\/p1\) and June Webb \(Patient\/p2\)/)
})

test('facts about somebody else are refused too', () => {
  assert.equal(refused(bundle(patient('p1', 'Pike'), asthma('c', 'p2'))).code, 'two-patients')
})

test('a history is no chart', () => {
  assert.equal(refused({ ...bundle(patient('p1', 'Pike')), type: 'history' }).code, 'wrong-bundle-type')
})

test('a bundle about nobody is refused', () => {
  assert.equal(refused(bundle({ resourceType: 'Organization', id: 'o' })).code, 'no-patient')
  assert.equal(refused({ resourceType: 'Bundle', type: 'batch' }).code, 'no-patient')
})

test('JSON without a resourceType is not FHIR', () => {
  for (const value of [{}, [], 'x', 1, null, { resourceType: 7 }])
    assert.equal(refused(value).code, 'not-fhir')
})

test('one resource alone is read', () => {
  assert.equal(read(patient('p1', 'Pike')).format, 'fhir-resource')
  assert.equal(read(asthma('c', 'p1')).charts[0]?.facts[0]?.sourcePath, 'Condition/c')
})

test('bulk lines are grouped by patient', () => {
  const { format, charts } = readLines(asthma('c1', 'p1'), asthma('c2', 'p2'), asthma('c3', 'p1'))
  assert.equal(format, 'fhir-ndjson')
  assert.deepEqual(
    charts.map(({ sourcePatientId, facts }) => [sourcePatientId, facts.length]),
    [
      ['p1', 2],
      ['p2', 1],
    ],
  )
  assert.equal(charts[0]?.facts[1]?.sourcePath, 'line 3 Condition/c3')
})

test('two pages of one search are one chart', () => {
  const { charts } = readLines(bundle(asthma('c1', 'p1')), bundle(patient('p1', 'Pike'), asthma('c2', 'p1')))
  assert.equal(charts.length, 1)
  assert.equal(charts[0]?.person?.familyName, 'Pike')
  assert.equal(charts[0]?.facts.length, 2)
})

test('in a bulk file one bad patient is left out and the others are read', () => {
  const { charts, omissions } = readLines(
    { ...patient('p1', 'Pike'), birthDate: '2099-01-01' },
    patient('p2', 'Webb'),
  )
  assert.deepEqual(
    charts.map(({ sourcePatientId }) => sourcePatientId),
    ['p2'],
  )
  assert.match(omissions[0]?.why ?? '', /in the future/)
})

test('of two versions of one resource the later counts', () => {
  const [chart] = read(bundle(asthma('c', 'p1', 'Asthma'), asthma('c', 'p1', 'Severe asthma'))).charts
  assert.deepEqual(
    chart?.facts.map(({ text }) => text),
    ['Severe asthma'],
  )
})

test('a resource without an id takes that of its full URL, else one made of its content', () => {
  const { id: _, ...nameless } = asthma('c', 'p1')
  const entry = [{ fullUrl: 'urn:uuid:77', resource: nameless }, { resource: nameless }]
  const keys = () =>
    read({ resourceType: 'Bundle', type: 'batch', entry }).charts[0]?.facts.map((fact) => fact.sourceKey)
  assert.equal(keys()?.[0], '77')
  assert.match(keys()?.[1] ?? '', /^content:/)
  assert.deepEqual(keys(), keys())
})

test('"No known problems" is said, not recorded', () => {
  const [chart] = read(bundle(asthma('c', 'p1', 'No known problems'))).charts
  assert.deepEqual(chart?.facts, [])
  assert.equal(chart?.notUnderstood[0]?.what, 'No known problems')
})
