import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Clock, contactOf, isOn, join, leave, seenFrom } from './one-line.ts'

const alone: Clock = { patientId: 'june', contactId: 'J', alsoPatientIds: [], line: { june: 'J' } }
const couple = join(alone, 'harold', 'H')

test('a couple is two on one line, each with a contact', () => {
  assert.deepEqual(couple.alsoPatientIds, ['harold'])
  assert.deepEqual(
    ['june', 'harold', 'rosa'].map((who) => contactOf(couple, who)),
    ['J', 'H', null],
  )
  assert.deepEqual(
    ['J', 'H', 'R'].map((contact) => isOn(couple, contact)),
    [true, true, false],
  )
})

test('joined twice is joined once', () => assert.deepEqual(join(couple, 'harold', 'H'), couple))

test('whoever is done first leaves the line to the other', () => {
  assert.deepEqual(leave(couple, 'J'), {
    patientId: 'harold',
    contactId: 'H',
    alsoPatientIds: [],
    line: { harold: 'H' },
  })
  assert.deepEqual(leave(couple, 'H'), alone)
})

test('when the last contact is over, nobody is on the line', () => {
  assert.equal(leave(alone, 'J'), null)
  const byHand = { ...alone, alsoPatientIds: ['walter'] }
  assert.equal(leave(byHand, 'J'), null, 'who was added by hand has no contact to go on for')
})

test('from the other’s page it is the same line', () => {
  const there = seenFrom(couple, 'harold', 'H')
  assert.deepEqual([there.patientId, there.alsoPatientIds], ['harold', ['june']])
  assert.deepEqual(there.line, couple.line)
})

test('who was added by hand stays on a line that goes on, without a contact', () => {
  const three = seenFrom({ ...couple, alsoPatientIds: ['harold', 'walter'] }, 'june', 'J')
  assert.deepEqual(three.alsoPatientIds, ['harold', 'walter'])
  assert.equal(contactOf(three, 'walter'), null)
})
