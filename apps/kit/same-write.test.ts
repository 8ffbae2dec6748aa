import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoConnectionError, RefusalError } from './api.ts'
import { asSentBefore, isUnknown } from './same-write.ts'

const lost = { id: 'first', note: 'weight steady' }

test('the same write sent again after a lost answer keeps its id', () => {
  assert.deepEqual(asSentBefore(lost, { id: 'second', note: 'weight steady' }), lost)
})

test('other words are another write', () => {
  const other = { id: 'second', note: 'weight up' }
  assert.equal(asSentBefore(lost, other), other)
})

test('where nothing was lost, and where there is no id, nothing is changed', () => {
  const input = { id: 'second', note: 'weight steady' }
  assert.equal(asSentBefore(undefined, input), input)
  const without = { note: 'weight steady' }
  assert.equal(asSentBefore<object>(lost, without), without)
})

test('what was understood and refused was not saved; what was not answered may have been', () => {
  const refused = (status: number) => new RefusalError(status, { code: 'X', message: 'x' })
  assert.deepEqual(
    [new NoConnectionError(), refused(503), refused(500), refused(422), refused(409)].map(isUnknown),
    [true, true, true, false, false],
  )
})
