import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS, UNITS_OF } from '../../modules/readings/kinds-contract.ts'
import { cannotBe } from '../../modules/readings/rules/cannot-be.ts'
import { readingNumber } from './reading-number.ts'

const weight = (value: string) => readingNumber('weight', { value, lower: '', unit: 'lb' })

test('what is no number is told apart from what cannot be', () => {
  assert.deepEqual(weight('a lot'), { wrong: { field: 'value', limits: null } })
  assert.deepEqual(weight('1680'), { wrong: { field: 'value', limits: { low: 50, high: 700 } } })
})

test('a blood pressure needs its lower number, below the upper one', () => {
  const pressure = (value: string, lower: string) =>
    readingNumber('blood_pressure', { value, lower, unit: 'mmHg' })
  assert.deepEqual(pressure('138', ''), { wrong: { field: 'lower', limits: null } })
  assert.deepEqual(pressure('80', '138'), { wrong: { field: 'lower', limits: { low: 20, high: 79 } } })
  assert.deepEqual(pressure('138', '78'), {
    measured: { kind: 'blood_pressure', value: 138, lower: 78, unit: 'mmHg' },
  })
})

test('browser and server agree on every number', () => {
  let asked = 0
  for (const kind of KINDS)
    for (const unit of UNITS_OF[kind])
      for (let value = 0; value <= 800; value += 1)
        for (const lower of kind === 'blood_pressure' ? [10, 20, 78, 200, 201] : [null]) {
          const here = readingNumber(kind, { value: String(value), lower: String(lower ?? ''), unit })
          const there = cannotBe({ kind, value, lower, unit })
          assert.equal('measured' in here, there === null, `${kind} ${value} ${lower} ${unit}`)
          asked++
        }
  assert.ok(asked > 4000)
})
