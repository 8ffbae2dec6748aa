import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openDatabase } from '../../platform/database.ts'
import { runInPractice, type World } from '../../platform/unit-of-work.ts'
import { practice, secondPractice, staff, stranger } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from './index.ts'

describe('many who write the log at once', () => {
  let stage: Stage
  let world: World
  before(async () => {
    stage = await openStage()
    world = { ...stage.world, db: openDatabase(appUrlOf(stage), { connectionsMax: 64 }) }
  })
  after(async () => {
    await world.db.destroy()
    await stage.close()
  })
  const appUrlOf = ({ ownerUrl }: Stage) => {
    const url = new URL(process.env.THROUGHLINE_TEST_APP_URL!)
    url.pathname = new URL(ownerUrl).pathname
    return url.href
  }
  const write = (practiceId: string, thing: string, in_: World = world) =>
    runInPractice(
      in_,
      {
        practiceId,
        requestId: thing,
        actor: async () => ({ kind: 'system', id: 'writer', name: 'a writer' }),
      },
      async ({ touch }) => touch({ action: 'write', thing }),
    )
  const chainOf = async (who: typeof staff.lee | typeof stranger) => {
    const { checked, broken } = await stage.as(who, ({ tx }) => verifyChains(tx))
    assert.deepEqual(broken, [])
    return checked['audit.entry']
  }

  it('leave one chain a practice, without fork and without gap', async () => {
    const writers = Array.from({ length: 64 }, (_, n) => n)
    for (let round = 0; round < 3; round++)
      await Promise.all(
        writers.map((n) =>
          write(n % 4 === 0 ? secondPractice.id : practice.id, `round ${round}, writer ${n}`),
        ),
      )
    assert.equal(await chainOf(staff.lee), 3 * 48)
    assert.equal(await chainOf(stranger), 3 * 16)
  })

  it('may be the first of a month together, each from a process of their own', async () => {
    for (const month of ['2027-01', '2019-12', '2031-06']) {
      stage.clock.set(`${month}-15T12:00:00Z`)
      const others = await Promise.all(
        [1, 2, 3, 4].map(async () => ({
          ...world,
          db: openDatabase(appUrlOf(stage), { connectionsMax: 2 }),
        })),
      )
      await Promise.all(
        others.flatMap((one, n) => [
          write(practice.id, `${month} first ${n}`, one),
          write(secondPractice.id, `${month} also ${n}`, one),
        ]),
      )
      for (const { db } of others) await db.destroy()
    }
    assert.equal(await chainOf(staff.lee), 3 * 48 + 12)
    const { rows } = await stage.owner.query(
      "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit.entry'::regclass order by 1",
    )
    const parts = rows.map((row) => row.relname)
    for (const part of ['entry_2019_12', 'entry_2027_01', 'entry_2031_06'])
      assert.ok(parts.includes(part), part)
  })

  it('do not wait for somebody who makes a month and takes long over it', async () => {
    stage.clock.set('2028-02-10T12:00:00Z')
    await write(practice.id, 'a month that is there')
    let go = () => {}
    const waiting = new Promise<void>((done) => {
      go = done
    })
    let made = () => {}
    const isMade = new Promise<void>((done) => {
      made = done
    })
    stage.clock.set('2028-03-10T12:00:00Z')
    const house = {
      ...world.house,
      writeAudit: async (...args: Parameters<typeof world.house.writeAudit>) => {
        await world.house.writeAudit(...args)
        made()
        await waiting
      },
    }
    const slow = write(secondPractice.id, 'the first of March, slowly', { ...world, house })
    await isMade
    stage.clock.set('2028-02-11T12:00:00Z')
    await write(practice.id, 'February goes on')
    go()
    await slow
    stage.clock.set('2028-03-11T12:00:00Z')
    await write(practice.id, 'March too')
    assert.equal(await chainOf(staff.lee), 3 * 48 + 12 + 3)
  })

  it('keep nothing of a month whose first writer failed, and the next makes it', async () => {
    stage.clock.set('2029-05-10T12:00:00Z')
    const house = {
      ...world.house,
      writeAudit: async (...args: Parameters<typeof world.house.writeAudit>) => {
        await world.house.writeAudit(...args)
        throw new Error('power cut')
      },
    }
    await assert.rejects(write(practice.id, 'lost', { ...world, house }))
    await write(practice.id, 'kept')
    assert.equal(await chainOf(staff.lee), 3 * 48 + 12 + 4)
  })
})
