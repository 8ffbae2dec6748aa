import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { write837p } from '../write-837p.ts'
import { checkAgainstMap, type MapFinding } from './check-against-map.ts'
import { openGuide } from './guide.ts'
import { sampleBatch } from './sample-batch.ts'

const data = process.env.THROUGHLINE_TEST_DATA ?? join(import.meta.dirname, '../../../../../shared/data')
const guide = openGuide(data)
const options = { skip: 'skip' in guide && guide.skip }

function check(text: string): MapFinding[] {
  assert.ok('map' in guide)
  return checkAgainstMap(text, guide.map)
}

function sample(): string {
  const result = write837p(sampleBatch())
  assert.ok(result.ok)
  return result.text
}

type Mutation = { it: string; from: string; to: string; finds: string }

const mutations = parse(readFileSync(join(import.meta.dirname, 'mutations.yaml'), 'utf8')) as Mutation[]

for (const { it, from, to, finds } of mutations) {
  test(`${it} is found`, options, () => {
    const text = sample()
    assert.ok(text.includes(from), `the sample has no ${from}`)
    const messages = check(text.replace(from, to)).map(({ message }) => message)
    assert.ok(messages.includes(finds), JSON.stringify(messages))
  })
}

test('any one segment taken out is noticed, save those the guide lets go', options, () => {
  const segments = sample().split('~\n').filter(Boolean)
  const free = segments.slice(1).filter((_, at) => {
    const rest = segments.filter((_, other) => other !== at + 1)
    const found = check(`${rest.join('~\n')}~\n`).filter(({ message }) => !message.startsWith('SE01'))
    return found.length === 0
  })
  // Situational in the guide: taxonomies, the patient's address and birth date, the line number, the supervisor.
  assert.deepEqual([...new Set(free.map((each) => each.split('*')[0]))].sort(), [
    'DMG',
    'N3',
    'N4',
    'NM1',
    'PRV',
    'REF',
  ])
  assert.deepEqual(
    free.filter((each) => each.startsWith('NM1')),
    ['NM1*DQ*1*HADDAD*SAMIR****XX*1555555014'],
  )
  assert.deepEqual(
    free.filter((each) => each.startsWith('REF*EI')),
    [],
  )
})

test('any two different neighbors swapped are noticed', options, () => {
  const segments = sample().split('~\n').filter(Boolean)
  for (let at = 1; at + 1 < segments.length; at += 1) {
    const swapped = segments.with(at, segments[at + 1]!).with(at + 1, segments[at]!)
    assert.notDeepEqual(check(`${swapped.join('~\n')}~\n`), [], `${segments[at]} and ${segments[at + 1]}`)
  }
})

function readSample(folder: string, file: string): string {
  // The demonstration files name the errata that change nothing in this transaction's structure.
  return readFileSync(join(data, 'x12', folder, file), 'utf8').replaceAll('005010X222A2', '005010X222A1')
}

// Read by hand: the first leaves CLM05-2 empty, two use a separator their ISA does not name, one lacks the other payer.
const FAULTY: Record<string, string> = {
  'demo.ambulance.example5.837': 'CLM05-02 is required',
  'demo.cob.2ndary.example4.837': 'CLM05-02 is required',
  'demo.example6.837': 'CLM05-02 is required',
  'demo.cob.example3.A.837': 'loop 2330B is missing',
}

test("another project's demonstration claims pass, and the four that are broken do not", options, () => {
  const folder = 'linuxforhealth/837_005010X222A2'
  const files = readdirSync(join(data, 'x12', folder))
  assert.equal(files.length, 10)
  for (const file of files) {
    const messages = check(readSample(folder, file)).map(({ message }) => message)
    if (FAULTY[file] === undefined) assert.deepEqual(messages, [], file)
    else assert.ok(messages.includes(FAULTY[file]), `${file}: ${messages}`)
  }
})

const SPOILED: [string, string][] = [
  ['x12_999_accepted.txt', 'GS*FA is not expected here'],
  ['x12_bad_segment_identifier.txt', 'NM31*IL is not expected here'],
  ['x12_loop_errors1_exceeds_max_1_parent.txt', 'loop 2010AA comes 2 times, at most 1'],
  ['x12_missing_elements.txt', 'NM102 is required'],
  ['x12_segment_errors.txt', 'REF*EI/SY comes 2 times, at most 1'],
  ['x12_segments_out_of_order.txt', 'N4*CALVERTON is not expected here'],
  ['x12_bad_first_line.txt', 'ISA02 is shorter than 10'],
]

for (const [file, finds] of SPOILED) {
  test(
    `what was spoiled on purpose in ${file} is found, and its well-formed twin is free of it`,
    options,
    () => {
      const messages = (name: string) =>
        check(readSample('imsweb/837_5010', name)).map(({ message }) => message)
      assert.ok(messages(file).includes(finds), messages(file).join('; '))
      assert.equal(messages('x12_valid.txt').includes(finds), false)
    },
  )
}

test('other separators are read from the ISA, and change no finding', options, () => {
  const [usual, other] = ['x12_valid.txt', 'x12_valid_different_separators.txt'].map((file) =>
    check(readSample('imsweb/837_5010', file)),
  )
  assert.deepEqual(other, usual)
})
