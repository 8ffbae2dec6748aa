import assert from 'node:assert/strict'
import { test } from 'node:test'
import { composite, digitsOfDay, dollars, segment } from './segment.ts'

test('a segment keeps empty places inside and drops them at the end', () => {
  assert.equal(segment('HL', '1', '', '20', '1', ''), 'HL*1**20*1')
  assert.equal(segment('N3', '12 ALDER STREET', undefined), 'N3*12 ALDER STREET')
  assert.equal(composite('HC', '99490', '25'), 'HC:99490:25')
})

test('a separator that slipped past the checks stops the writer', () => {
  for (const text of ['A*B', 'A~B', 'A^B', 'A\nB']) assert.throws(() => segment('N3', text), /separator/)
  assert.throws(() => composite('HC', '99490:25'), /separator/)
})

test('money is whole cents and drops zeros that say nothing', () => {
  const written = [1, 10, 99, 100, 105, 6_250, 9_200, 9_999_999].map(dollars)
  assert.deepEqual(written, ['0.01', '0.1', '0.99', '1', '1.05', '62.5', '92', '99999.99'])
})

test('a day is eight digits', () => {
  assert.equal(digitsOfDay('2026-03-31'), '20260331')
})
