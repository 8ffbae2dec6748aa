import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoTimestamp } from './timestamps.ts'

const cases: [string, string | undefined][] = [
  ['2014', '2014'],
  ['201404', '2014-04'],
  ['20140416', '2014-04-16'],
  ['2014041611', '2014-04-16'],
  ['201404161154', '2014-04-16T11:54'],
  ['20140416115450', '2014-04-16T11:54:50'],
  ['20140416115450-0500', '2014-04-16T11:54:50-05:00'],
  ['20140416115450.123+0000', '2014-04-16T11:54:50+00:00'],
  ['20140231', undefined],
  ['20141301', undefined],
  ['00000000', undefined],
  ['yesterday', undefined],
  ['', undefined],
]

for (const [given, expected] of cases)
  test(`${given || 'nothing'} is ${expected ?? 'no time'}`, () => {
    assert.equal(isoTimestamp(given), expected)
  })
