import assert from 'node:assert/strict'
import test from 'node:test'
import { clockFace, dollars, phoneWords, whenWords } from './written.ts'

const rosa = { audience: 'patient', locale: 'es', timeZone: 'America/New_York' } as const
const walter = { audience: 'patient', locale: 'en', timeZone: 'America/Chicago' } as const
const lee = { audience: 'staff', locale: 'en', timeZone: 'America/New_York' } as const

test('cents are written as dollars', () => {
  assert.equal(dollars(1234, 'en'), '$12.34')
  assert.equal(dollars(123_456_789, 'en'), '$1,234,567.89')
  assert.equal(dollars(0, 'en'), '$0.00')
})

test('minutes go on past sixty, and a started second is not yet a second', () => {
  assert.equal(clockFace(0), '00:00')
  assert.equal(clockFace(59.99), '00:59')
  assert.equal(clockFace(75 * 60 + 3), '75:03')
  assert.equal(clockFace(-4), '00:00')
})

test('a phone number is written the way it is said', () => {
  assert.equal(phoneWords('+15550100134'), '(555) 010-0134')
  assert.equal(phoneWords('555-010-0134'), '(555) 010-0134')
  assert.equal(phoneWords('+44 20 7946 0000'), '+44 20 7946 0000')
})

test('a patient reads the day in words and in her language', () => {
  assert.equal(whenWords('2026-03-03', 'day', walter), 'Tuesday, March 3')
  assert.equal(whenWords('2026-03-03', 'day', rosa), 'martes, 3 de marzo')
})

test('a moment is told in the time zone of the practice', () => {
  assert.equal(whenWords('2026-03-04T02:30:00Z', 'day', walter), 'Tuesday, March 3')
  assert.match(whenWords('2026-03-04T02:30:00Z', 'time', lee), /^9:30\sPM$/)
  assert.match(whenWords('2026-03-04T02:30:00Z', 'day-time', lee), /^Mar 3, 2026, 9:30\sPM$/)
})

test('a bare day is the same day in every time zone', () => {
  assert.equal(whenWords('1948-01-01', 'day', { ...lee, timeZone: 'Pacific/Honolulu' }), 'Jan 1, 1948')
  assert.equal(whenWords('1948-01-01', 'day-time', { ...lee, timeZone: 'Pacific/Auckland' }), 'Jan 1, 1948')
})
