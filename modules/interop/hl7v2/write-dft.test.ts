import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rosasClaim, sampleBatch, waltersClaim } from '../x12/checking/sample-batch.ts'
import { writeDft } from './write-dft.ts'

/** A reader of our own, by the standard and with none of the writer's code: segments, fields, repetitions, components. */
const read = (text: string) =>
  text
    .split('\r')
    .filter(Boolean)
    .map((line) => {
      const [id = '', ...fields] = line.split('|')
      // MSH-1 is the field separator itself.
      const counted = id === 'MSH' ? ['|', ...fields] : fields
      return { id, at: (number: number) => counted[number - 1] ?? '' }
    })
const meant = (text: string) =>
  text.replace(
    /\\([FSRET])\\/g,
    (_, code: string) => ({ F: '|', S: '^', R: '~', E: '\\', T: '&' })[code] ?? '',
  )

test('Rosa’s March is one message: who, when, what, for which conditions, for how much', () => {
  const segments = read(writeDft({ ...sampleBatch(), claims: [rosasClaim()] }))
  assert.deepEqual(
    segments.map(({ id }) => id),
    ['MSH', 'EVN', 'PID', 'PV1', 'FT1', 'FT1', 'DG1', 'DG1'],
  )
  const [msh, , pid, pv1, first, second, dg1] = segments
  assert.deepEqual(
    [msh?.at(2), msh?.at(9), msh?.at(10), msh?.at(12)],
    ['^~\\&', 'DFT^P03^DFT_P03', 'TL-2026-03-0001', '2.5.1'],
  )
  assert.deepEqual(
    [pid?.at(3), pid?.at(5), pid?.at(7), pid?.at(8)],
    ['1EG4TE5MK73^^^MEDICARE^MC', 'Delgado^Rosa^Inés', '19540618', 'F'],
  )
  assert.equal(pv1?.at(7), '1555555014^Haddad^Samir^^^^^^NPI')
  assert.deepEqual(
    [first?.at(4), first?.at(6), first?.at(7), first?.at(10), first?.at(11)],
    ['20260331', 'CG', '99490^^C4', '1', '62.50'],
  )
  assert.equal(first?.at(19), 'E11.9^^I10~I50.32^^I10')
  assert.deepEqual([second?.at(10), second?.at(11), second?.at(22)], ['2', '100.00', '50.00'])
  assert.equal(dg1?.at(3), 'E11.9^^I10')
})

test('each claim is a message of its own, in the order of the batch', () => {
  const headers = read(writeDft({ ...sampleBatch(), claims: [rosasClaim(), waltersClaim()] })).filter(
    ({ id }) => id === 'MSH',
  )
  assert.deepEqual(
    headers.map((msh) => msh.at(10)),
    ['TL-2026-03-0001', 'TL-2026-03-0002'],
  )
})

test('whatever stands in a name, it never opens a field, a component or a segment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (family) => {
      const claim = rosasClaim()
      const spoiled = { ...claim, subscriber: { ...claim.subscriber, family } }
      const segments = read(writeDft({ ...sampleBatch(), claims: [spoiled] }))
      assert.equal(segments.length, 8)
      const [name = '', given] = (segments[2]?.at(5) ?? '').split('^')
      assert.equal(meant(name), family.replace(/[\r\n]/g, ' '))
      assert.equal(given, 'Rosa')
    }),
  )
})
