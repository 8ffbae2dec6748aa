import assert from 'node:assert/strict'
import test from 'node:test'
import { matchPath } from './path.ts'

test('a path fits its pattern whole, with or without a slash at the end', () => {
  assert.deepEqual(matchPath('/my/plan', '/my/plan'), {})
  assert.deepEqual(matchPath('/my/', '/my'), {})
  assert.equal(matchPath('/my/plan', '/my/plan/goals'), undefined)
  assert.equal(matchPath('/my/', '/my/plan'), undefined)
})

test('values in a path are read back as they were', () => {
  assert.deepEqual(matchPath('/my/visits/:visitId', '/my/visits/a%20b'), { visitId: 'a b' })
})
