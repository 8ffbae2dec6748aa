import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { walterOkafor } from './ccda/fixtures/walter-okafor.ts'
import { readFile } from './read-file.ts'
import { FILE_BYTES_MAX, JSON_DEPTH_MAX } from './reading/limits.ts'
import type { Refusal } from './reading/refusal.ts'

const TODAY = { today: '2026-11-25' }
const rosa = readFileSync(join(import.meta.dirname, 'fhir/fixtures/rosa-delgado.json'))
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

function refusal(content: Uint8Array): Refusal {
  const result = readFile('chart.json', content, TODAY)
  assert.ok(!result.ok)
  return result
}

test('a bundle is read and counted', () => {
  const result = readFile('rosa.json', rosa, TODAY)
  assert.ok(result.ok)
  assert.equal(result.format, 'fhir-bundle')
  assert.deepEqual(result.read, { patient: 1, care_team: 1, condition: 1, medication: 1, vital: 2 })
  assert.equal(result.notUnderstood[0]?.what, '2 Claim resources')
})

test('reading twice gives the same', () => {
  assert.deepEqual(readFile('a', rosa, TODAY), readFile('b', rosa, TODAY))
  assert.deepEqual(readFile('a', bytes(walterOkafor), TODAY), readFile('b', bytes(walterOkafor), TODAY))
})

test('the content decides, not the name', () => {
  assert.deepEqual(readFile('chart.xml', gzipSync(rosa), TODAY), readFile('chart.json', rosa, TODAY))
  const document = readFile('chart.json.gz', bytes(walterOkafor), TODAY)
  assert.equal(document.ok && document.format, 'ccda')
})

test('one bundle on a line, or one resource on each, is NDJSON', () => {
  const line = JSON.stringify(JSON.parse(rosa.toString()))
  const condition = JSON.stringify({
    resourceType: 'Condition',
    id: 'x',
    code: { text: 'Gout' },
    subject: { reference: 'Patient/7d7a1a46-0d7e-4c83-9c7e-2a3d9a2f0001' },
  })
  const result = readFile('bulk.ndjson', bytes(`${line}\n\n${condition}\n`), TODAY)
  assert.ok(result.ok)
  assert.deepEqual([result.format, result.charts.length, result.read.condition], ['fhir-ndjson', 1, 2])
})

test('the caller may say whose ids these are', () => {
  const result = readFile('rosa.json', rosa, { ...TODAY, sourceSystem: 'urn:elm-street' })
  assert.equal(result.ok && result.charts[0]?.sourceSystem, 'urn:elm-street')
})

test('Windows letters are read where the XML declares them, and UTF-16 by its mark', () => {
  const windows = walterOkafor.replace('UTF-8', 'ISO-8859-1').replace('>Okafor<', '>Okafór<')
  const latin = readFile('a.xml', bytes(windows, 'latin1'), TODAY)
  assert.equal(latin.ok && latin.charts[0]?.person?.familyName, 'Okafór')
  assert.ok(readFile('a.json', bytes(`\ufeff${rosa}`, 'utf16le'), TODAY).ok)
})

const future = rosa.toString().replace('1954-03-02', '2054-03-02')
const cases: [what: string, content: Uint8Array, code: string, says: RegExp][] = [
  ['an empty file', bytes(''), 'empty', /empty/],
  ['a file of blanks', bytes(' \n \n'), 'empty', /empty/],
  ['an empty gzip', gzipSync(''), 'empty', /empty/],
  ['bytes that are no letters', Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x80]), 'not-text', /not readable text/],
  ['control characters', bytes('\u0001\u0002\u0003 abc'), 'not-text', /damaged/],
  ['a truncated bundle', rosa.subarray(0, 700), 'truncated-json', /position 700/],
  ['a broken bundle', bytes('{"resourceType":"Bundle",\n"type" "batch"}'), 'broken-json', /line 2, column 8/],
  ['a broken line', bytes('{"resourceType":"Patient"}\n{"a":}'), 'broken-json', /line 2, column 6/],
  [
    'a truncated document',
    bytes(walterOkafor.slice(0, 900)),
    'broken-xml',
    /stops before it is complete \(line/,
  ],
  [
    'a damaged gzip',
    Buffer.concat([gzipSync(rosa).subarray(0, 200), Buffer.alloc(50)]),
    'zipped-wrong',
    /cannot be unpacked/,
  ],
  ['a cut-off gzip', gzipSync(rosa).subarray(0, 300), 'zipped-wrong', /ends too early/],
  ['a zip archive', bytes('PK\u0003\u0004rest'), 'zip-archive', /Unpack it/],
  ['a PDF', bytes('%PDF-1.7 ...'), 'wrong-type', /a PDF/],
  ['an image', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'wrong-type', /an image/],
  ['a table', bytes('mrn,name,born\n1,Rosa,1954'), 'wrong-type', /a table/],
  ['a letter', bytes('Dear Dr. Haddad'), 'wrong-type', /plain text/],
  ['a web page', bytes('<!DOCTYPE html><html></html>'), 'wrong-type', /web page/],
  ['an HL7 v2 message', bytes('MSH|^~\\&|ADT|'), 'hl7v2', /HL7 v2/],
  ['an X12 file', bytes('ISA*00*          *00*'), 'x12', /X12/],
  ['a file too large', new Uint8Array(FILE_BYTES_MAX + 1), 'too-large', /200 MB/],
  ['a gzip bomb', gzipSync(Buffer.alloc(30 * 1024 * 1024, 32)), 'too-large', /200 times its size/],
  ['a DOCTYPE', bytes('<?xml version="1.0"?><!DOCTYPE x><x/>'), 'doctype', /DOCTYPE \(line 1\)/],
  ['JSON that is not FHIR', bytes('{"hello":"world"}'), 'not-fhir', /not a FHIR Bundle/],
  ['a list', bytes('[1,2]'), 'not-fhir', /not a FHIR Bundle/],
  ['a birth date in the future', bytes(future), 'birth-date-in-future', /Rosa María Delgado.*2054-03-02/],
  ['JSON without end in depth', bytes(`{"a":${'['.repeat(JSON_DEPTH_MAX)}`), 'too-deep', /100 levels/],
]

for (const [what, content, code, says] of cases)
  test(`${what} is refused with its own sentence`, () => {
    const { code: given, message } = refusal(content)
    assert.equal(given, code)
    assert.match(message, says)
    assert.match(message, /^[A-Z].*\.$/)
  })

test('too many lines are refused', () => {
  assert.equal(refusal(bytes('{}\n'.repeat(200_001))).code, 'too-many-entries')
})
