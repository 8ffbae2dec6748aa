import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHour } from './hour-words.ts'

const CASES: [said: string, hour: string | null][] = [
  ['4', '16:00'],
  ['at 4', '16:00'],
  ['around 4:30', '16:30'],
  ['half past 4', '16:30'],
  ['4 o’clock', '16:00'],
  ['6', '18:00'],
  ['7', '07:00'],
  ['11', '11:00'],
  ['12', '12:00'],
  ['noon', '12:00'],
  ['4pm', '16:00'],
  ['4 P.M.', '16:00'],
  ['9 am', '09:00'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['5 a.m.', '05:00'],
  ['04:15', '04:15'],
  ['16:00', '16:00'],
  ['1630', '16:30'],
  ['930', '09:30'],
  ['', null],
  ['tomorrow', null],
  ['25', null],
  ['4:75', null],
  ['13 pm', null],
  ['0 am', null],
  ['-4', null],
  ['4 4', null],
]
for (const [said, hour] of CASES)
  test(`“${said}” is ${hour ?? 'no hour'}`, () => assert.equal(readHour(said), hour))
