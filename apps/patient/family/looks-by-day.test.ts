import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MyLook } from '../../../modules/audit/contract.ts'
import { say } from '../../../words/say.ts'
import { looksByDay } from './looks-by-day.ts'

const dayOf = (at: string) => at.slice(0, 10)
const look = (
  at: string,
  who: string,
  deed: MyLook['deed'] = 'read',
  area: MyLook['area'] = 'plan',
): MyLook => ({
  at,
  who,
  roles: ['coordinator'],
  deed,
  area,
  emergency: false,
})

test('many looks of one person at one part on one day are one line, newest first as they came', () => {
  const looks = [
    look('2026-03-27T10:00:00Z', 'Nurse Lee'),
    look('2026-03-27T09:00:00Z', 'Nurse Lee'),
    look('2026-03-26T09:00:00Z', 'Nurse Lee'),
  ]
  assert.deepEqual(
    looksByDay(looks, dayOf).map(({ day, who, count }) => [day, who, count]),
    [
      ['2026-03-27', 'Nurse Lee', 2],
      ['2026-03-26', 'Nurse Lee', 1],
    ],
  )
})

test('who wrote, who took a copy and who only read are told apart, and so are the parts', () => {
  const looks = [
    look('2026-03-27T10:00:00Z', 'Dr. Haddad', 'changed'),
    look('2026-03-27T09:00:00Z', 'Dr. Haddad', 'read'),
    look('2026-03-27T09:00:00Z', 'Dr. Haddad', 'copied'),
    look('2026-03-27T09:00:00Z', 'Dr. Haddad', 'read', 'medicines'),
  ]
  assert.deepEqual(
    looksByDay(looks, dayOf).map(({ deed, area }) => `${deed} ${area}`),
    ['changed plan', 'read plan', 'copied plan', 'read medicines'],
  )
})

test('a line reads as a person would say it, in both languages', () => {
  const day = 'Tuesday, March 3'
  const values = { who: 'Nurse Lee', what: say('en', 'patient.looked.at.plan'), day, count: 1 }
  assert.equal(say('en', 'patient.looked.read', values), 'Nurse Lee read your plan on Tuesday, March 3.')
  assert.equal(
    say('en', 'patient.looked.read', { ...values, count: 3 }),
    'Nurse Lee read your plan on Tuesday, March 3, 3 times.',
  )
  const es = {
    who: 'Nurse Lee',
    what: say('es', 'patient.looked.at.plan'),
    day: 'martes, 3 de marzo',
    count: 1,
  }
  assert.equal(say('es', 'patient.looked.read', es), 'Nurse Lee leyó su plan el martes, 3 de marzo.')
})

test('nobody looked: no lines', () => assert.deepEqual(looksByDay([], dayOf), []))
