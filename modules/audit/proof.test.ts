import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Database, inPractice, openDatabase, type Tx } from '../../platform/database.ts'
import { practice, staff } from '../../samples/cast.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { folderOfRoots, haveSigningKey, readSigningKey, sentence, signDays, verify } from './index.ts'

const DAYS = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02']
const TODAY = '2026-04-03'
const A_DAY = 6

/** As somebody with the owner's password and time would: rows changed, and every hash behind them made anew. */
const RECHAIN = `
  do $$ declare r record; seq_now bigint := 0; hash_now bytea := '\\x00'; begin
    for r in select id, at from audit.entry order by seq, hash loop
      seq_now := seq_now + 1;
      update audit.entry e set seq = -seq_now where e.id = r.id;
    end loop;
    seq_now := 0;
    for r in select id from audit.entry order by seq desc loop
      seq_now := seq_now + 1;
      update audit.entry e set seq = seq_now, previous_hash = hash_now where e.id = r.id;
      update audit.entry e set hash = app.chain_hash(e.previous_hash, to_jsonb(e)) where e.id = r.id returning e.hash into hash_now;
    end loop;
    update app.chain_head set seq = seq_now, hash = hash_now where chain = 'audit.entry';
  end $$`
const NEW_HEAD = `update app.chain_head set (seq, hash) = (select e.seq, e.hash from audit.entry e order by e.seq desc limit 1)
  where chain = 'audit.entry'`
const SWAP = (a: number, b: number) =>
  [`set seq = -1 where seq = ${a}`, `set seq = ${a} where seq = ${b}`, `set seq = ${b} where seq = -1`]
    .map((change) => `update audit.entry ${change}`)
    .join(';')
const PUT_IN = (seq: number) => `
  insert into audit.entry select e.practice_id, '01900000-0000-7000-8000-00000000beef', e.seq, e.at, e.actor_kind, e.actor_id,
    'Nobody', e.session_id, e.roles, e.purpose, e.address, 'read', 'plans.read', null, null, 'done', 'x', '{}', e.previous_hash, e.hash
  from audit.entry e where seq = ${seq}`
const MAKE_ROOM = (seq: number) => `
  update audit.entry set seq = -seq - 1 where seq > ${seq}; update audit.entry set seq = -seq where seq < 0`

const undone = new Error('undone')

describe('the signed days of the log', () => {
  let stage: Stage
  let owner: Database
  const folder = mkdtempSync(join(tmpdir(), 'throughline-roots-'))
  const keyFile = join(folder, 'keys', 'audit.key.pem')
  const place = folderOfRoots(join(folder, 'roots'))
  const sign = () =>
    stage.as(staff.lee, (context) => signDays(context, { key: haveSigningKey(keyFile), place }))
  const check = (tx: Tx, days = {}) => verify(tx, practice.id, { key: readSigningKey(keyFile), place }, days)

  before(async () => {
    stage = await openStage()
    owner = openDatabase(stage.ownerUrl, { connectionsMax: 1 })
    for (const day of [...DAYS, TODAY])
      for (let n = 0; n < A_DAY; n++) {
        stage.clock.set(`${day}T${10 + n}:00:00Z`)
        await stage.as(staff.lee, async ({ touch }) => touch({ action: 'read', thing: `thing ${n}` }))
      }
  })
  after(async () => {
    await owner.destroy()
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What verify says after a change behind our back; the change is undone. */
  const after_ = async (change: string): Promise<{ told: string[]; sentences: string[] }> => {
    let broken: Awaited<ReturnType<typeof check>>['broken'] = []
    await inPractice(owner, practice.id, async (tx) => {
      await sql.raw("set local timezone = 'UTC'").execute(tx)
      await sql.raw('alter table audit.entry disable trigger user').execute(tx)
      for (const part of ['03', '04'])
        await sql.raw(`drop index audit.entry_2026_${part}_practice_id_seq_idx`).execute(tx)
      await sql.raw(change).execute(tx)
      broken = (await check(tx)).broken
      throw undone
    }).catch((error) => assert.equal(error, undone))
    return {
      told: broken.map(({ seq, why, day }) => `${seq} ${why} ${day}`),
      sentences: broken.map(sentence),
    }
  }
  const told = async (change: string) => (await after_(change)).told

  it('are those that are over, oldest first, and each is signed once', async () => {
    assert.deepEqual(await sign(), DAYS)
    assert.deepEqual(await sign(), [])
    assert.deepEqual(place.days(practice.id), DAYS)
    const first = JSON.parse(place.read(practice.id, DAYS[0]!)!)
    assert.deepEqual([first.firstSeq, first.lastSeq, first.links.length], [1, A_DAY, A_DAY])
  })

  it('hold, with every chain', async () => {
    const { broken, days, checked } = await inPractice(owner, practice.id, check)
    assert.deepEqual(broken, [])
    assert.equal(days, DAYS.length)
    assert.equal(checked['audit.entry'], 5 * A_DAY)
  })

  it('are signed with a key that only its owner can read', () => {
    assert.equal(statSync(keyFile).mode & 0o777, 0o600)
    chmodSync(keyFile, 0o644)
    assert.throws(() => readSigningKey(keyFile), /chmod 600/)
    chmodSync(keyFile, 0o600)
  })

  it('are never written over, and a file that a crash left is taken as it is', async () => {
    assert.throws(() => place.keep(practice.id, DAYS[0]!, 'another'), /EEXIST/)
    const before = place.read(practice.id, DAYS[3]!)
    await stage.owner.query('begin')
    await stage.owner.query(`set local app.practice_id = '${practice.id}'`)
    await stage.owner.query('alter table audit.root disable trigger user')
    await stage.owner.query(`delete from audit.root where day = '${DAYS[3]}'`)
    await stage.owner.query('alter table audit.root enable trigger user')
    await stage.owner.query('commit')
    assert.deepEqual(await sign(), [DAYS[3]])
    assert.equal(place.read(practice.id, DAYS[3]!), before)
  })

  it('name a row that was altered, whether or not its own hash and all behind it were made anew', async () => {
    const change = "update audit.entry set actor_name = 'Nurse Les' where seq = 8"
    const own = 'update audit.entry e set hash = app.chain_hash(previous_hash, to_jsonb(e)) where seq = 8'
    assert.deepEqual(await told(change), ['8 altered 2026-03-31'])
    assert.deepEqual(await told(`${change}; ${own}`), ['8 altered 2026-03-31'])
    assert.deepEqual(await told(`${change}; ${RECHAIN}`), ['8 altered 2026-03-31'])
  })

  it('name a row that is missing, with its id', async () => {
    const first = JSON.parse(place.read(practice.id, DAYS[1]!)!).links[1][0]
    const { told: gap, sentences } = await after_('delete from audit.entry where seq = 8')
    assert.deepEqual(gap, ['8 missing 2026-03-31'])
    assert.match(sentences[0]!, new RegExp(`audit.entry: row 8 \\(${first}\\) of 2026-03-31 is missing`))
    assert.deepEqual(await told(`delete from audit.entry where seq = 8; ${RECHAIN}`), [
      '8 missing 2026-03-31',
    ])
  })

  it('name what was cut off, also when the head of the chain was put back to match', async () => {
    const cut = `delete from audit.entry where seq > ${4 * A_DAY - 2}; ${NEW_HEAD}`
    assert.deepEqual(await told(cut), ['23 missing 2026-04-02', '24 missing 2026-04-02'])
    const whole = await told(`delete from audit.entry where seq > ${3 * A_DAY}; ${NEW_HEAD}`)
    assert.deepEqual(
      whole,
      [19, 20, 21, 22, 23, 24].map((seq) => `${seq} missing 2026-04-02`),
    )
  })

  it('name two rows that changed places', async () => {
    const both = ['8 reordered 2026-03-31', '10 reordered 2026-03-31']
    assert.deepEqual(await told(SWAP(8, 10)), both)
    assert.deepEqual(await told(`${SWAP(8, 10)}; ${RECHAIN}`), both)
    assert.deepEqual(await told(SWAP(12, 13)), ['12 reordered 2026-04-01', '13 reordered 2026-03-31'])
  })

  it('name a row that was put in, with everything behind it made to fit', async () => {
    const inserted = ['9 inserted 2026-03-31']
    const { told: fitted, sentences } = await after_(
      `${MAKE_ROOM(8)}; ${PUT_IN(8)}; update audit.entry set seq = 9 where actor_name = 'Nobody'; ${RECHAIN}`,
    )
    assert.deepEqual(fitted, inserted)
    assert.match(sentences[0]!, /row 9 \(.*beef\) of 2026-03-31 was inserted/)
    assert.deepEqual(await told(PUT_IN(8)), ['8 inserted 2026-03-31'])
  })

  it('name each of several changes', async () => {
    const all = `update audit.entry set thing = 'else' where seq = 3; delete from audit.entry where seq = 9; ${SWAP(14, 16)}`
    assert.deepEqual(await told(all), [
      '3 altered 2026-03-30',
      '9 missing 2026-03-31',
      '14 reordered 2026-04-01',
      '16 reordered 2026-04-01',
    ])
  })

  it('see a month that was taken away whole', async () => {
    const gone = await told('alter table audit.entry detach partition audit.entry_2026_03')
    assert.equal(gone.length, 2 * A_DAY)
    assert.ok(gone.every((one) => one.includes('missing')))
  })

  it('see that the second place, or the row of a root, was changed', async () => {
    assert.deepEqual(
      await told(
        `alter table audit.root disable trigger user; delete from audit.root where day = '${DAYS[1]}'`,
      ),
      [`7 missing ${DAYS[1]}`],
    )
    const file = join(folder, 'roots', practice.id, `${DAYS[1]}.json`)
    const text = readFileSync(file, 'utf8')
    const put = (content: string | null) => {
      rmSync(file, { force: true })
      if (content !== null) writeFileSync(file, content)
    }
    const tell = async () => (await inPractice(owner, practice.id, check)).broken.map(sentence)
    put(text.replace('"lastSeq": 12', '"lastSeq": 11'))
    assert.match((await tell())[0]!, /2026-03-31 was altered: its signature is not of our key/)
    const [, id] = /"([0-9a-f-]{36})","/.exec(text)!
    put(
      text.replaceAll(
        id!,
        id!.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    )
    assert.match((await tell())[0]!, /the entries it lists are not those that were signed/)
    put(null)
    assert.ok((await tell()).some((one) => one.includes('the second place does not')))
    put(text)
    assert.deepEqual(await tell(), [])
    assert.equal(readdirSync(join(folder, 'roots', practice.id)).length, DAYS.length)
  })

  it('can be asked for some days only', async () => {
    const { checked, days, broken } = await inPractice(owner, practice.id, (tx) =>
      check(tx, { from: DAYS[1], to: DAYS[2] }),
    )
    assert.deepEqual([checked['audit.entry'], days, broken], [2 * A_DAY, 2, []])
  })
})
