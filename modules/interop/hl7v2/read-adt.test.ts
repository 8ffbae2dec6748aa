import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adt } from './fixtures/adt.ts'
import { readAdt } from './read-adt.ts'
import { type Hl7Message, readMessage } from './read-message.ts'
import { hl7Day, hl7Instant } from './timestamps.ts'

const zone = 'America/New_York'
const read = (text: string | Buffer) => readMessage(Buffer.from(text as string))
const adtOf = (text: string) => readAdt(read(text) as Hl7Message, zone)
const why = (text: string | Buffer) => {
  const message = read(text)
  if (!message.ok) return message.why
  const found = readAdt(message, zone)
  return found.ok ? 'taken' : found.why
}

test('a discharge says who, from where, when and where to', () => {
  const found = adtOf(adt())
  assert.ok(found.ok)
  assert.deepEqual(found.what, {
    event: 'discharged',
    facility: 'Mercy Hospital',
    fromKind: 'hospital',
    visitNumber: 'V77',
    admittedOn: '2026-03-04',
    happenedAt: new Date('2026-03-08T00:30:00Z'),
    dischargedAt: new Date('2026-03-08T00:30:00Z'),
    dischargedTo: 'home',
  })
  assert.equal(found.chart.sourceSystem, 'hl7v2:MERCY')
  assert.equal(found.chart.sourcePatientId, 'M4711')
  assert.equal(found.chart.person?.familyName, 'Okafor')
})

test('an admission has no discharge, even where a time stands there', () => {
  const found = adtOf(adt({ trigger: 'A01' }))
  assert.ok(found.ok)
  assert.deepEqual([found.what.event, found.what.dischargedAt], ['admitted', null])
  assert.equal(found.what.happenedAt.toISOString(), '2026-03-04T16:00:00.000Z')
})

for (const [sentence, text, expected] of [
  ['another kind of message', adt({ trigger: 'A04' }), /Only ADT messages/],
  ['no name', adt({ name: '^' }), /PID-5/],
  ['no birth date', adt({ born: '19481399' }), /PID-7/],
  ['a discharge without its time', adt({ discharged: '' }), /PV1-45/],
  ['a discharge at an hour that is none', adt({ discharged: '202603072561' }), /PV1-45/],
  ['an unknown character set', adt({ charset: 'ISO IR87' }), /MSH-18/],
  [
    'letters that are not those of the character set',
    Buffer.from(adt({ name: 'Muñoz^Walter' }), 'latin1'),
    /MSH-18/,
  ],
  ['no header', 'PID|1', /MSH/],
  ['nothing', '', /MSH/],
] as const)
  test(`is not taken: ${sentence}`, () => assert.match(why(text), expected))

test('what is refused is never quoted', () => {
  assert.doesNotMatch(why(adt({ born: 'Okafor' })), /Okafor/)
})

test('a message in ISO Latin says so and is read', () => {
  const message = read(Buffer.from(adt({ charset: '8859/1', name: 'Muñoz^Walter' }), 'latin1'))
  assert.ok(message.ok)
  assert.equal(message.get('PID', 5), 'Muñoz')
})

test('escapes stand for the signs, and open no field of their own', () => {
  const message = read(adt({ name: 'O\\T\\Hara \\F\\ Sons^Walter' }))
  assert.ok(message.ok)
  assert.deepEqual([message.get('PID', 5), message.get('PID', 5, 2)], ['O&Hara | Sons', 'Walter'])
})

test('times are the practice’s, unless they say an offset; a day alone is noon', () => {
  assert.equal(hl7Instant('202603081200', zone)?.toISOString(), '2026-03-08T16:00:00.000Z')
  assert.equal(hl7Instant('202603071200', zone)?.toISOString(), '2026-03-07T17:00:00.000Z')
  assert.equal(hl7Instant('20260307120000.0000-0800', zone)?.toISOString(), '2026-03-07T20:00:00.000Z')
  assert.equal(hl7Instant('20260307', zone)?.toISOString(), '2026-03-07T17:00:00.000Z')
  for (const text of ['', '2026', '20260230', '202603072460', 'yesterday'])
    assert.equal(hl7Instant(text, zone), null, text)
  assert.equal(hl7Day('20240229'), '2024-02-29')
  assert.equal(hl7Day('20230229'), null)
})
