import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedNumber } from './typed-number.ts'

test('a number may be written with a comma or a point', () => {
  for (const [text, value] of [
    ['168', 168],
    [' 168.4 ', 168.4],
    ['76,5', 76.5],
  ] as const)
    assert.equal(typedNumber(text), value)
})

test('what is no number, or finer than any scale, is none', () => {
  for (const text of ['', 'HI', '12/80', '168.45', '-3', '1e3', '168 lb'])
    assert.equal(typedNumber(text), null)
})
