import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { assessShare } from '../benchmarks/nation/assess-share.ts'
import { countInMemory, countInSql, differences } from '../benchmarks/nation/compare.ts'
import { generateNation } from '../benchmarks/nation/generate.ts'
import { makeDatabase } from './stage.ts'

const PATIENTS = 400

test('a nation judged in a stream says of every patient-month what the same rules say of it alone', async () => {
  const database = await makeDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    const nation = await generateNation(owner, PATIENTS)
    assert.ok(nation.months > PATIENTS * 3 && nation.overlapping > 0)
    const judged = await assessShare({
      url: database.ownerUrl,
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      fromPatient: 1,
      untilPatient: PATIENTS + 1,
    })
    assert.equal(judged, nation.months)
    assert.deepEqual(await differences(owner, 1), [])
    const { rows } = await owner.query('select distinct state from nation.result order by state')
    const states = rows.map(({ state }) => state)
    assert.ok(states.includes('earns') && states.includes('not_yet'), states.join())
    assert.equal((await countInSql(owner, 6)).counted, (await countInMemory(owner, 6, PATIENTS)).counted)
  } finally {
    await owner.end()
    await database.drop()
  }
})
