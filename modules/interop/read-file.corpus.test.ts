import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type ReadResult, readFile } from './read-file.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../shared/data')
const skip = existsSync(data) ? false : 'the public test data is not on this machine'

type Good = Extract<ReadResult, { ok: true }>

const open = (name: string, content: Buffer): ReadResult => readFile(name, content, { today: '2026-11-25' })

function readFolder(folder: string): { name: string; result: ReadResult }[] {
  const names = readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.(json|ndjson|xml)(\.gz)?$/.test(name))
    .map((name) => ({ name, result: open(name, readFileSync(join(data, folder, name))) }))
}

function good(results: { result: ReadResult }[]): Good[] {
  return results.map(({ result }) => result).filter((result) => result.ok)
}

/** The files of a tar archive, as far as this test needs them: plain files with short names. */
function untar(archive: Buffer): Buffer[] {
  const files: Buffer[] = []
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8)
    if (archive[at + 156] === 48) files.push(archive.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

function readArchive(name: string): { result: ReadResult }[] {
  const files = untar(gunzipSync(readFileSync(join(data, 'ccda', name))))
  const documents = files.filter((file) => file.subarray(0, 4_000).includes('ClinicalDocument'))
  return documents.map((file) => ({ result: open('document', file) }))
}

test('all 136 Synthea bundles are read, and the facts of a person are whole', { skip }, () => {
  const charts = good(readFolder('synthea-r4-2021'))
  assert.equal(charts.length, 136)
  for (const {
    read,
    charts: [chart],
  } of charts) {
    assert.ok(chart?.person && (read.encounter ?? 0) > 0)
    assert.equal(chart.sourceSystem, 'http://hospital.smarthealthit.org')
    assert.ok(chart.person.identifiers.every(({ system }) => system !== 'http://hl7.org/fhir/sid/us-ssn'))
    const keys = chart.facts.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`)
    assert.equal(new Set(keys).size, keys.length)
  }
})

test('each Synthea observation is read: nothing has a value that is not understood', { skip }, () => {
  const reasons = good(readFolder('synthea-uscore-2022')).flatMap(({ notUnderstood }) => notUnderstood)
  assert.deepEqual(
    reasons.filter(({ why }) => /no value|neither/.test(why)),
    [],
  )
})

test('a bulk export is read by patient, and its log is not taken for a chart', { skip }, () => {
  const results = readFolder('bulk-fhir-10')
  const byName = new Map(results.map(({ name, result }) => [name.split('.')[0], result]))
  const patients = byName.get('Patient')
  assert.equal(patients?.ok && patients.read.patient, 13)
  const conditions = byName.get('Condition')
  assert.equal(conditions?.ok && conditions.read.condition, 555)
  assert.equal(byName.get('log')?.ok, false)
})

test('the care plan project’s files are read or say what they lack', { skip }, () => {
  for (const { name, result } of readFolder('mcc-clinical'))
    assert.ok(result.ok || result.code === 'no-patient' || /-json$/.test(result.code), name)
})

for (const [archive, atLeast] of [
  ['emerge-ccd.tar.gz', 120],
  ['onc-cures-update.tar.gz', 41],
  ['vendor-samples.tar.gz', 38],
] as const)
  test(`the C-CDA documents of ${archive} are read`, { skip }, () => {
    const charts = good(readArchive(archive))
    assert.ok(charts.length >= atLeast, `${charts.length}`)
    for (const {
      charts: [chart],
    } of charts)
      assert.ok(chart?.person)
    const kinds = new Set(charts.flatMap(({ read }) => Object.keys(read)))
    for (const kind of ['condition', 'medication', 'allergy', 'vital', 'result', 'encounter'])
      assert.ok(kinds.has(kind))
  })
