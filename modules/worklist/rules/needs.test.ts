import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NeedKind } from '../contract.ts'
import { windowAt } from './call-window.ts'
import { byNeed, inOrder } from './needs.ts'

const need = (kind: NeedKind, on = '2026-03-10') => ({ kind, on, because: kind })
const row = (name: string, kind: NeedKind, window: 'now' | 'later' | 'over' = 'now', on?: string) => ({
  name,
  needs: [need(kind, on)],
  window,
})
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

test('urgent before promised, promised before discharges, those before what is due, the month’s end near the last', () => {
  const rows = [
    row('rhythm', 'routine'),
    row('month end', 'month_end'),
    row('again', 'due'),
    row('home', 'discharge'),
    row('promise', 'promised'),
    row('alarm', 'urgent'),
    row('open', 'open'),
  ]
  assert.deepEqual(names(byNeed(rows)), ['open', 'alarm', 'promise', 'home', 'again', 'month end', 'rhythm'])
})

test('within a kind, who waits longest comes first, then by name', () => {
  const rows = [
    row('Pike', 'promised'),
    row('Okafor', 'promised'),
    row('Late', 'promised', 'now', '2026-03-02'),
  ]
  assert.deepEqual(names(byNeed(rows)), ['Late', 'Okafor', 'Pike'])
})

test('who wants no call at this hour is put behind her kind, but never when it is urgent', () => {
  const rows = [
    row('early', 'promised', 'later'),
    row('home', 'discharge'),
    row('now', 'promised'),
    row('alarm', 'urgent', 'over'),
  ]
  assert.deepEqual(names(byNeed(rows)), ['alarm', 'now', 'early', 'home'])
})

test('a patient stands where her most urgent need puts her', () => {
  const kinds = inOrder([need('month_end'), need('wrote'), need('promised')]).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['promised', 'wrote', 'month_end'])
})

test('her hours: before they begin, in them, and when they are over', () => {
  const hours = { callFrom: '10:00', callUntil: '14:00' }
  assert.equal(windowAt(hours, '09:59'), 'later')
  assert.equal(windowAt(hours, '10:00'), 'now')
  assert.equal(windowAt(hours, '14:00'), 'over')
  assert.equal(windowAt({ callFrom: null, callUntil: null }, '03:00'), 'now')
})
