import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trendScale } from './trend-scale.ts'

const DAY = 86_400_000
const points = [
  { at: 0, value: 168 },
  { at: DAY, value: 172 },
]

test('later stands further right, and more stands higher', () => {
  const { x, y } = trendScale(points, null)
  assert.ok(x(DAY) > x(0))
  assert.ok(y(172) < y(168))
})

test('every point and the whole band lie inside the picture', () => {
  const { x, y, width, height } = trendScale(points, { low: 150, high: 180 })
  for (const value of [150, 168, 172, 180]) assert.ok(y(value) > 0 && y(value) < height, `${value}`)
  for (const at of [0, DAY]) assert.ok(x(at) > 0 && x(at) < width)
})

test('one point, and points that are all alike, can be drawn', () => {
  const { x, y } = trendScale([{ at: 5, value: 97 }], null)
  assert.ok(Number.isFinite(x(5)) && Number.isFinite(y(97)))
})
