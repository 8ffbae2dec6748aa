import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { practice, secondPractice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { type ChainReport, verifyChains } from './index.ts'

describe('the audit log', () => {
  let stage: Stage
  before(async () => {
    stage = await openStage()
    for (const thing of ['one', 'two', 'three', 'four'])
      await stage.as(staff.lee, async ({ touch }) => touch({ action: 'read', thing }))
    await stage.as(stranger, async ({ touch }) => touch({ action: 'read', thing: 'elsewhere' }))
  })
  after(() => stage.close())

  const verify = (who: typeof staff.lee | typeof stranger = staff.lee): Promise<ChainReport> =>
    stage.as(who, ({ tx }) => verifyChains(tx))
  /** As somebody with the owner's password would: triggers off, rows changed behind the application's back. */
  const tamper = async (sql: string) => {
    await stage.owner.query('begin')
    await stage.owner.query(`set local app.practice_id = '${practice.id}'`)
    await stage.owner.query('alter table audit.entry disable trigger user')
    await stage.owner.query(sql)
    await stage.owner.query('alter table audit.entry enable trigger user')
    await stage.owner.query('commit')
  }

  it('holds, one chain a practice', async () => {
    const report = await verify()
    assert.deepEqual(report.broken, [])
    assert.equal(report.checked['audit.entry'], 4)
    assert.equal((await verify(stranger)).checked['audit.entry'], 1)
  })

  it('lets nobody of the application change or remove an entry', async () => {
    const change = (sql: string) =>
      stage.as(staff.lee, ({ tx }) =>
        tx.executeQuery({ sql, parameters: [], query: { kind: 'RawNode' } } as never),
      )
    await assert.rejects(change("update audit.entry set action = 'x'"), /permission denied/)
    await assert.rejects(change('delete from audit.entry'), /permission denied/)
    await assert.rejects(change('update app.chain_head set seq = 0'), /permission denied/)
  })

  it('lets not even the owner of the tables change a month, empty it, or reach it past the log', async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    for (const table of ['audit.entry', 'audit.entry_2026_03']) {
      await assert.rejects(stage.owner.query(`truncate ${table}`), /only grows/, table)
      await assert.rejects(stage.owner.query(`delete from ${table}`), /only grows/, table)
      await assert.rejects(stage.owner.query(`update ${table} set action = 'x'`), /only grows/, table)
    }
    await stage.owner.query('reset app.practice_id')
    const past = stage.as(staff.lee, ({ tx }) =>
      tx.executeQuery({
        sql: 'select * from audit.entry_2026_03',
        parameters: [],
        query: { kind: 'RawNode' },
      } as never),
    )
    await assert.rejects(past, /permission denied/)
  })

  it('does not keep what a failed command did, nor its audit', async () => {
    const before = (await verify()).checked['audit.entry']
    await assert.rejects(
      stage.as(staff.lee, async ({ touch }) => {
        touch({ action: 'write', thing: 'half' })
        throw new Error('power cut')
      }),
    )
    assert.equal((await verify()).checked['audit.entry'], before)
  })

  it('names an altered row', async () => {
    await tamper("update audit.entry set actor_name = 'Nurse Les' where seq = 2")
    assert.deepEqual(
      (await verify()).broken.map(({ seq, why }) => ({ seq, why })),
      [{ seq: 2, why: 'altered' }],
    )
    await tamper("update audit.entry set actor_name = 'Nurse Lee' where seq = 2")
    assert.deepEqual((await verify()).broken, [])
  })

  it('sees that a row is missing, and that the newest were cut off', async () => {
    await tamper('delete from audit.entry where seq = 2')
    assert.deepEqual(
      (await verify()).broken.map(({ seq, why }) => ({ seq, why })),
      [{ seq: 2, why: 'missing' }],
    )
    await tamper('delete from audit.entry where seq > 2')
    assert.deepEqual(
      (await verify()).broken.map(({ seq, why }) => `${seq} ${why}`),
      ['2 missing', '3 missing', '4 missing'],
    )
  })

  it('keeps practices apart even for the owner of the tables', async () => {
    await stage.owner.query('begin')
    await stage.owner.query(`set local app.practice_id = '${secondPractice.id}'`)
    const { rows } = await stage.owner.query('select thing from audit.entry')
    await stage.owner.query('commit')
    assert.deepEqual(
      rows.map((row) => row.thing),
      ['elsewhere'],
    )
  })
})
