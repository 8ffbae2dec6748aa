import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../reading/refusal.ts'
import { documentOf, section } from './fixtures/document.ts'
import { chartOf, leftOut } from './fixtures/read.ts'
import { walterOkafor } from './fixtures/walter-okafor.ts'
import { readCcda } from './read-ccda.ts'

const options = { today: '2026-11-25' }

function code(xml: string): string {
  const chart = readCcda(xml, options)
  return isRefusal(chart) ? chart.code : 'read'
}

test('a whole document is read, and a section that is not used is named', () => {
  const { facts, notUnderstood } = chartOf(walterOkafor)
  assert.deepEqual(
    facts.map(({ kind, text, sourceKey }) => [kind, text, sourceKey]),
    [
      ['condition', 'COPD', '1.2.3|p1'],
      ['vital', 'Heart rate', '1.2.3|v1'],
    ],
  )
  assert.deepEqual(notUnderstood, [
    { path: 'Title section', what: 'Title (2 entries)', why: 'This section is not used.' },
  ])
})

test('a document with prefixed names is the same document', () => {
  const prefixed = walterOkafor
    .replaceAll(/<(\/?)(?=[a-zA-Z])(?!sdtc:)/g, '<$1n1:')
    .replace('xmlns="urn:hl7-org:v3"', 'xmlns:n1="urn:hl7-org:v3"')
  assert.deepEqual(chartOf(prefixed), chartOf(walterOkafor))
})

test('a section is known by its template where the code is missing', () => {
  const entry = '<entry><observation><value xsi:type="CD" displayName="Gout"/></observation></entry>'
  const body = section('', entry).replace(
    /<code .*?\/>/,
    '<templateId root="2.16.840.1.113883.10.20.22.2.5.1"/>',
  )
  assert.equal(chartOf(documentOf({ body })).facts[0]?.text, 'Gout')
})

test('a section with words only is pointed at', () => {
  assert.deepEqual(leftOut('11450-4', '', 'COPD since 2015'), [
    'COPD since 2015: It has no coded entries. Read its text in the document.',
  ])
})

test('a section inside a section is read', () => {
  const inner = section(
    '11450-4',
    '<entry><observation><value xsi:type="CD" displayName="Gout"/></observation></entry>',
  )
  const outer = `<component><section><title>Objective</title>${inner}</section></component>`
  assert.equal(chartOf(documentOf({ body: outer })).facts.length, 1)
})

test('an entry that says nothing at all is counted', () => {
  assert.match(leftOut('8716-3', '<entry><organizer/></entry>')[0] ?? '', /without content/)
})

test('letters written as entities are read, and what looks like markup stays words', () => {
  const body = section(
    '11450-4',
    '<entry><observation><value xsi:type="CD" displayName="A &amp; B &#x3C;3 &lt;b&gt;"/></observation></entry>',
  )
  assert.equal(chartOf(documentOf({ body })).facts[0]?.text, 'A & B <3 <b>')
})

test('an embedded document is pointed at', () => {
  const pdf = documentOf({}).replace(
    /<structuredBody>.*<\/structuredBody>/s,
    '<nonXMLBody><text>JVBERi0=</text></nonXMLBody>',
  )
  assert.match(chartOf(pdf).notUnderstood[0]?.why ?? '', /not structured/)
})

test('a DOCTYPE is refused with its line', () => {
  const chart = readCcda(`<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>`, options)
  assert.ok(isRefusal(chart))
  assert.deepEqual([chart.code, chart.path], ['doctype', 'line 2'])
})

test('broken XML is refused with its line', () => {
  const chart = readCcda('<ClinicalDocument>\n<a>\n</b>\n</ClinicalDocument>', options)
  assert.ok(isRefusal(chart))
  assert.deepEqual([chart.code, chart.path], ['broken-xml', 'line 3'])
})

test('XML that stops early says so', () => {
  const chart = readCcda(walterOkafor.slice(0, 900), options)
  assert.ok(isRefusal(chart))
  assert.match(chart.message, /stops before it is complete/)
})

test('other XML is not C-CDA', () => {
  assert.equal(code('<Patient xmlns="http://hl7.org/fhir"/>'), 'not-ccda')
})

test('XML without end in depth is refused', () => {
  assert.equal(code(`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`), 'too-deep')
})
