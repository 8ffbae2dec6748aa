import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lengthOf, subtract, touches } from './intervals.ts'

const span = (from: number, to: number) => ({ from, to })

test('the length of several is their sum, of none nothing', () => {
  assert.equal(lengthOf([span(1, 4), span(10, 11)]), 4)
  assert.equal(lengthOf([]), 0)
})

test('neighbors do not touch, a common moment does', () => {
  assert.equal(touches(span(0, 5), span(5, 9)), false)
  assert.equal(touches(span(5, 9), span(0, 5)), false)
  assert.equal(touches(span(0, 6), span(5, 9)), true)
  assert.equal(touches(span(6, 7), span(5, 9)), true)
})

for (const [what, taken, left] of [
  ['nothing near', span(20, 30), [span(0, 10)]],
  ['a neighbor before', span(-5, 0), [span(0, 10)]],
  ['a neighbor behind', span(10, 12), [span(0, 10)]],
  ['the beginning', span(-5, 4), [span(4, 10)]],
  ['the end', span(6, 12), [span(0, 6)]],
  ['the middle', span(4, 6), [span(0, 4), span(6, 10)]],
  ['all of it', span(0, 10), []],
  ['more than it', span(-1, 11), []],
] as const)
  test(`taking ${what} out leaves the rest`, () => assert.deepEqual(subtract([span(0, 10)], taken), left))

test('of several only those that touch are cut, and what was given stays as it was', () => {
  const given = [span(0, 10), span(20, 30), span(40, 50)]
  assert.deepEqual(subtract(given, span(25, 45)), [span(0, 10), span(20, 25), span(45, 50)])
  assert.deepEqual(given, [span(0, 10), span(20, 30), span(40, 50)])
})

test('what lies wholly behind or before is left alone, though a neighbor is cut', () => {
  assert.deepEqual(subtract([span(0, 10), span(20, 30)], span(2, 5)), [span(0, 2), span(5, 10), span(20, 30)])
  assert.deepEqual(subtract([span(0, 10), span(20, 30)], span(22, 25)), [
    span(0, 10),
    span(20, 22),
    span(25, 30),
  ])
})

test('where nothing is to be cut, nothing is copied', () => {
  const given = [span(0, 10), span(20, 30)]
  assert.equal(subtract(given, span(10, 20)), given)
})
