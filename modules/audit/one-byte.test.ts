import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { verifyChains } from './index.ts'

const ROWS = 400
const RUNS = 300

/** One byte of one column, changed so that the column still takes it. */
const FLIPS: Record<string, string> = {
  ...Object.fromEntries(
    ['actor_id', 'actor_name', 'session_id', 'action', 'thing', 'thing_id', 'request_id'].map((column) => [
      column,
      `${column} = overlay(${column} placing chr(ascii(substr(${column}, 1 + $1 % length(${column}), 1)) # 1)
        from 1 + $1 % length(${column}) for 1)`,
    ]),
  ),
  hash: 'hash = set_bit(hash, $1 % 256, 1 - get_bit(hash, $1 % 256))',
  previous_hash:
    'previous_hash = set_bit(previous_hash, $1 % (8 * length(previous_hash)), 1 - get_bit(previous_hash, $1 % (8 * length(previous_hash))))',
  detail: `detail = jsonb_set(detail, '{n}', to_jsonb(((detail ->> 'n')::int + 1)))`,
  at: "at = at + interval '1 microsecond'",
  roles: "roles = array['coordinatos']",
  purpose: "purpose = 'payment'",
  outcome: "outcome = 'refused'",
  patient_id: `patient_id = (overlay(patient_id::text placing '9' from 30 for 1))::uuid`,
}
const undone = new Error('undone')

describe('a byte that was changed in any row', () => {
  let stage: Stage
  let owner: Database
  before(async () => {
    stage = await openStage()
    owner = openDatabase(stage.ownerUrl, { connectionsMax: 1 })
    await stage.as(staff.lee, async ({ touch }) => {
      for (let n = 0; n < ROWS; n++)
        touch({
          action: 'read',
          thing: 'plans.read',
          thingId: `thing ${n}`,
          patientId: '01900000-0000-7000-8000-000000000201',
          detail: { n },
        })
    })
  })
  after(async () => {
    await owner.destroy()
    await stage.close()
  })

  const namedAfter = async (seq: number, flip: string, at: number): Promise<string[]> => {
    let named: string[] = []
    await inPractice(owner, practice.id, async (tx) => {
      await sql.raw('alter table audit.entry disable trigger user').execute(tx)
      const changed = await sql
        .raw(`update audit.entry set ${flip.replaceAll('$1', String(at))} where seq = ${seq}`)
        .execute(tx)
      assert.equal(changed.numAffectedRows, 1n)
      named = (await verifyChains(tx)).broken.map((one) => `${one.chain} ${one.seq} ${one.why}`)
      throw undone
    }).catch((error) => assert.equal(error, undone))
    return named
  }

  it(`is named, in ${RUNS} of ${RUNS} random rows and columns`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: ROWS }),
        fc.constantFrom(...Object.keys(FLIPS)),
        fc.nat(255),
        async (seq, column, at) =>
          assert.deepEqual(await namedAfter(seq, FLIPS[column]!, at), [`audit.entry ${seq} altered`], column),
      ),
      { numRuns: RUNS, seed: 20260303, endOnFailure: true },
    )
  })
})
