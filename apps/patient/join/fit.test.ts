import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitOf } from './fit.ts'

const yes = { twoConditions: 'yes', partB: 'yes', seenThisYear: 'yes' } as const

test('two conditions and Part B fit, also where a visit has to come first', () => {
  assert.deepEqual(fitOf(yes), { verdict: 'join.fits', why: [] })
  assert.deepEqual(fitOf({ ...yes, seenThisYear: 'no' }), { verdict: 'join.fits', why: ['join.whyVisit'] })
})

test('one condition does not fit, and she reads why', () => {
  assert.deepEqual(fitOf({ ...yes, twoConditions: 'no' }), {
    verdict: 'join.notYet',
    why: ['join.whyConditions'],
  })
})

test('who is not sure is not turned away', () => {
  for (const unsure of ['twoConditions', 'partB'] as const)
    assert.equal(fitOf({ ...yes, [unsure]: 'unsure' }).verdict, 'join.maybe')
  assert.deepEqual(fitOf({ ...yes, partB: 'no' }), { verdict: 'join.maybe', why: ['join.whyPartB'] })
})
