import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './clean-text.ts'
import { codeSystem } from './code-systems.ts'
import { contentKey } from './content-key.ts'
import { realDate, wholeDay } from './dates.ts'
import { jsonFault } from './json-fault.ts'
import { OMISSIONS_NAMED_MAX, TEXT_CHARS_MAX } from './limits.ts'
import { summarize } from './omissions.ts'
import { saysNothing } from './says-nothing.ts'
import { scanJson } from './scan-json.ts'

test('real days, months, years and moments stay as they are', () => {
  for (const text of [
    '2024-02-29',
    '2023',
    '2023-04',
    '2024-02-29T23:59:59Z',
    '2024-01-01T08:00:00.123-05:00',
  ])
    assert.equal(realDate(text), text)
})

test('days that no calendar has are no dates', () => {
  for (const text of [
    '2023-02-29',
    '2023-04-31',
    '1900-02-29',
    '2023-13-01',
    '2023-1-1',
    '2023-01-01T25:00:00Z',
    'x',
    '',
  ])
    assert.equal(realDate(text), undefined)
})

test('a whole day is asked for where a year is not enough', () => {
  assert.equal(wholeDay('1954-03'), undefined)
  assert.equal(wholeDay('1954-03-02T00:00:00Z'), '1954-03-02')
})

test('a code system is known by URL and by OID', () => {
  assert.equal(codeSystem('http://hl7.org/fhir/sid/icd-10-cm'), 'icd10cm')
  assert.equal(codeSystem('urn:oid:2.16.840.1.113883.6.90'), 'icd10cm')
  assert.equal(codeSystem('2.16.840.1.113883.6.96'), 'snomed')
  // WHO's ICD-10 is another list than the American one.
  assert.equal(codeSystem('http://hl7.org/fhir/sid/icd-10'), 'local')
  assert.equal(codeSystem(undefined), 'local')
  assert.equal(codeSystem('__proto__'), 'local')
})

test('text loses what a database cannot keep, and has an end', () => {
  assert.equal(cleanText(' a\u0000b \n c '), 'ab c')
  assert.equal(cleanText('\ud800x'), '\ufffdx')
  assert.equal(cleanText(' \t '), undefined)
  assert.equal(cleanText('x'.repeat(9_999))?.length, TEXT_CHARS_MAX)
})

test('the same content has the same key, other content another', () => {
  assert.equal(contentKey('a', 1, undefined), contentKey('a', 1, undefined))
  assert.notEqual(contentKey('a', '1'), contentKey('a1'))
})

test('senders have many words for nothing', () => {
  for (const text of [
    'None',
    'NKDA',
    'No known allergies',
    'No procedure data is applicable',
    'No Information About Procedures',
  ])
    assert.equal(saysNothing(text), true, text)
  for (const text of [
    'Nonrheumatic mitral valve stenosis',
    'No-show',
    'Nodule',
    'Normal pressure hydrocephalus',
  ])
    assert.equal(saysNothing(text), false, text)
})

test('a report names single things to a limit and counts the rest', () => {
  const many = Array.from({ length: OMISSIONS_NAMED_MAX + 3 }, (_, index) => ({
    path: 'p',
    what: `${index}`,
    why: 'w',
  }))
  const report = summarize(many)
  assert.equal(report.length, OMISSIONS_NAMED_MAX + 1)
  assert.equal(report.at(-1)?.what, '3 more')
})

test('values and depth are counted outside of strings', () => {
  assert.deepEqual(scanJson('{"a":"[[[\\"{"}'), { values: 1, depthMax: 1 })
  assert.deepEqual(scanJson('{"a":[{}]}\n{}'), { values: 2, depthMax: 3 })
  assert.deepEqual(scanJson('{"a'), { values: 1, depthMax: 1 })
})

const faults: [string, number][] = [
  ['{"a":x}', 5],
  ['{"a" 1}', 5],
  ['{"a":1}}', 7],
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ['{"a":"\\q"}', 6],
  ['{"a":"b', 7],
  ['{"a":tr', 7],
  ['{"a":[1,2', 9],
  ['[1,-2.', 6],
  ['{"a":"\\u00', 10],
  ['[12', 3],
  ['[}', 1],
]

for (const [text, position] of faults)
  test(`${text} stops being JSON at ${position}`, () => {
    assert.equal(jsonFault(text), position)
  })
