import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksByDay } from './looks-by-day.ts'

const dayOf = (at: string) => at.slice(0, 10)
const look = (at: string, who: string, action: string) => ({ at, who, action })

test('many glances of one person on one day are one line, newest first as they came', () => {
  const looks = [
    look('2026-03-27T10:00:00Z', 'Nurse Lee', 'read'),
    look('2026-03-27T09:00:00Z', 'Nurse Lee', 'list'),
    look('2026-03-26T09:00:00Z', 'Nurse Lee', 'read'),
  ]
  assert.deepEqual(looksByDay(looks, dayOf), [
    { day: '2026-03-27', who: 'Nurse Lee', wrote: false },
    { day: '2026-03-26', who: 'Nurse Lee', wrote: false },
  ])
})

test('who wrote something is told apart from who only looked', () => {
  const looks = [
    look('2026-03-27T10:00:00Z', 'Dr. Haddad', 'sign'),
    look('2026-03-27T09:00:00Z', 'Dr. Haddad', 'read'),
  ]
  assert.deepEqual(
    looksByDay(looks, dayOf).map(({ wrote }) => wrote),
    [true, false],
  )
})

test('nobody looked: no lines', () => assert.deepEqual(looksByDay([], dayOf), []))
