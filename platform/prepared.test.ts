import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { keepPrepared } from './prepared.ts'

type Asked = { name?: string; text: string }

const recording = () => {
  const asked: Asked[] = []
  const client = {
    query: (what: Asked | string) => asked.push(typeof what === 'string' ? { text: what } : what),
  }
  keepPrepared(client as unknown as pg.PoolClient)
  return { asked, ask: client.query as unknown as (text: string, values?: unknown[]) => void }
}

test('the same text goes by the same name, another text by another', () => {
  const { asked, ask } = recording()
  ask('select $1', [1])
  ask('select $1', [2])
  ask('select $1::int', [1])
  assert.equal(asked[0]?.name, asked[1]?.name)
  assert.notEqual(asked[0]?.name, asked[2]?.name)
})

test('what carries no values is asked as it is, such as the practice of a transaction', () => {
  const { asked, ask } = recording()
  ask("set local app.practice_id = 'x'")
  ask('commit', [])
  assert.deepEqual(asked, [{ text: "set local app.practice_id = 'x'" }, { text: 'commit' }])
})

test('a connection keeps a bounded number of statements', () => {
  const { asked, ask } = recording()
  for (let at = 0; at < 1_000; at++) ask(`select $1 + ${at}`, [1])
  assert.equal(new Set(asked.map(({ name }) => name).filter(Boolean)).size, 300)
})
