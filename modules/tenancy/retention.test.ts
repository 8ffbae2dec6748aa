import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Database, inPractice, openDatabase } from '../../platform/database.ts'
import { patients, practice, secondPractice, staff, stranger } from '../../samples/cast.ts'
import { liveAMonth } from '../../samples/live-a-month.ts'
import { addWhatTheMonthHadNot } from '../../tests/rest-of-a-practice.ts'
import { openStage, type Stage } from '../../tests/stage.ts'
import { makeLink } from '../access/index.ts'
import { verifyChains } from '../audit/index.ts'
import { invite } from '../patients/family.ts'
import { change } from '../practice/settings.ts'
import {
  deletePractice,
  exportTo,
  importFrom,
  type Keeper,
  listExpired,
  removeExpired,
  suspend,
} from './index.ts'
import { end, put, readAll } from './keeping.ts'

const HOLD = '01900000-0000-7000-8000-00000000f001'
const END = '01900000-0000-7000-8000-00000000f002'
const WHOLE = '01900000-0000-7000-8000-00000000f003'
const manager = { ...staff.webb, roles: ['administrator'] }

describe('keeping a record as long as the law asks, and no longer', () => {
  let stage: Stage
  let ownerDb: Database
  let keeper: Keeper
  let root: string

  /** Every row of every table the practice owns, as text. */
  const everything = async () => {
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    const { rows: tables } = await stage.owner.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_policies where policyname = 'practice'`,
    )
    const texts = new Map<string, string>()
    for (const { name } of tables) {
      const { rows } = await stage.owner.query(
        `select coalesce(string_agg(t::text, chr(10)), '') as text from ${name} t`,
      )
      texts.set(name, rows[0].text)
    }
    return texts
  }
  // A month of the log is a part of it and not named by itself.
  const tablesWith = async (word: string) =>
    [...(await everything())]
      .filter(([name, text]) => !/^audit\.entry_/.test(name) && text.includes(word))
      .map(([name]) => name)
      .sort()
  const due = async () => (await listExpired(keeper, practice)).map(({ patientId }) => patientId)
  const verify = (db = stage.db) => inPractice(db, practice.id, verifyChains)
  const hold = (id: string, patientId: string | null) =>
    stage.as(manager, (context) => put(context, { id, patientId, reason: 'A letter from a lawyer' }))
  const release = (holdId: string, id: string) =>
    stage.as(manager, (context) => end(context, { holdId, id, reason: 'The case is closed' }))

  before(async () => {
    stage = await openStage()
    await liveAMonth(stage.world)
    await stage.runJobs()
    await addWhatTheMonthHadNot(stage)
    ownerDb = openDatabase(stage.ownerUrl)
    keeper = { world: stage.world, ownerDb, operator: 'pat' }
    root = mkdtempSync(join(tmpdir(), 'retention-'))
    const rosa = {
      kind: 'patient',
      id: patients.rosa.id,
      name: 'Rosa Delgado',
      patientId: patients.rosa.id,
      sessionId: HOLD,
    } as const
    await stage.actAs(practice.id, rosa, (context) =>
      invite(context, {
        id: '01900000-0000-7000-8000-0000000003a1',
        name: 'Ana Delgado',
        relationship: 'daughter',
        email: 'ana@example.org',
        birthDate: '1980-02-02',
        sections: ['answers'],
      } as never),
    )
    await stage.as(staff.lee, (context) =>
      makeLink(context, {
        kind: 'patient',
        subjectId: patients.rosa.id,
        patientId: patients.rosa.id,
        birthDate: patients.rosa.birthDate,
      }),
    )
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(`update enrollment.enrollment set ended_on = '2026-03-31', end_reason = 'moved away'
      where patient_id = '${patients.rosa.id}'`)
  })
  after(async () => {
    await ownerDb.destroy()
    await stage.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('lists nobody in the tenth year, and who has not been served for ten whole years after it', async () => {
    stage.clock.set('2036-03-31T16:00:00Z')
    assert.ok(!(await due()).includes(patients.rosa.id))
    stage.clock.set('2036-04-01T16:00:00Z')
    assert.ok((await due()).includes(patients.rosa.id))
  })

  it('never lists who is enrolled still', async () => {
    const { rows } = await stage.owner.query(
      'select patient_id from enrollment.enrollment where ended_on is null',
    )
    assert.ok(rows.length > 0)
    const listed = await due()
    for (const row of rows) assert.ok(!listed.includes(row.patient_id))
  })

  it('waits for as long as the practice has set, and not for less than ten years', async () => {
    const set = (years: number, seen: string | null, id: string) =>
      stage.as(manager, (context) =>
        change(context, { id, key: 'retention', value: { years }, reason: 'State law says so', seen }),
      )
    await assert.rejects(set(9, null, HOLD), /at least 10 years/)
    await set(20, '01900000-0000-7000-8000-000000000524', HOLD)
    assert.deepEqual(await due(), [])
    stage.clock.advance(1000)
    await set(10, HOLD, END)
    assert.ok((await due()).includes(patients.rosa.id))
  })

  it('keeps what is under a hold, of one patient or of all, until the hold is ended', async () => {
    await hold(HOLD, patients.rosa.id)
    assert.ok(!(await due()).includes(patients.rosa.id))
    await hold(WHOLE, null)
    assert.deepEqual(await due(), [])
    assert.deepEqual(await removeExpired(keeper, practice), [])
    await release(WHOLE, WHOLE)
    assert.ok(!(await due()).includes(patients.rosa.id))
    await release(HOLD, END)
    assert.ok((await due()).includes(patients.rosa.id))
    const { holds } = await stage.as(manager, readAll)
    assert.equal(holds.length, 3, 'with an older one')
    for (const one of holds) assert.equal(one.ended?.reason, 'The case is closed')
    assert.deepEqual(holds.map(({ patientName }) => patientName).sort(), [
      'Delgado, Rosa',
      'Delgado, Rosa',
      null,
    ])
  })

  it('puts no hold on a patient of another practice, and ends none', async () => {
    const foreign = (work: Parameters<typeof stage.as>[1]) =>
      stage.as({ ...stranger, roles: ['administrator'] }, work)
    await assert.rejects(
      foreign((context) => put(context, { id: END, patientId: patients.rosa.id, reason: 'A letter' })),
      /This is not here/,
    )
    await assert.rejects(
      foreign((context) => end(context, { holdId: HOLD, id: END, reason: 'A letter' })),
      /not here/,
    )
  })

  it('deletes the record and leaves no name behind: not in the log, not in papers, not in letters', async () => {
    for (const word of ['Delgado', patients.rosa.mbi]) assert.ok((await tablesWith(word)).length > 1, word)
    assert.ok((await tablesWith('Delgado')).includes('audit.entry'), 'the log knew her name')
    const rows = (await verify()).checked
    const removed = await removeExpired(keeper, practice)
    assert.ok(removed.some(({ patientId }) => patientId === patients.rosa.id))
    for (const word of ['Delgado', patients.rosa.mbi, 'ana@example.org'])
      assert.deepEqual(await tablesWith(word), [], word)
    // Her id goes on standing in the log and in the tombstone, and nowhere else.
    assert.deepEqual(await tablesWith(patients.rosa.id), ['audit.entry', 'tenancy.removal'])
    assert.deepEqual(await due(), [])
    const after = await verify()
    assert.deepEqual(after.broken, [])
    assert.ok(after.checked['audit.entry']! > rows['audit.entry']!, 'the log lost nothing')
    assert.ok(after.checked['time.entry']! < rows['time.entry']!, 'her minutes are gone')
  })

  it('leaves a tombstone: who, when, by which rule, how many rows', async () => {
    const [tombstone] = await inPractice(stage.db, practice.id, (tx) =>
      tx.selectFrom('tenancy.removal').selectAll().where('subjectId', '=', patients.rosa.id).execute(),
    )
    assert.equal(tombstone?.rule, '10 years after the last service')
    assert.equal(tombstone?.removedBy, 'pat')
    assert.equal(tombstone?.lastServiceOn, '2026-03-31')
    const counts = tombstone?.counts as Record<string, number>
    for (const table of [
      'patients.patient',
      'time.entry',
      'enrollment.consent',
      'record.document',
      'record.fact',
    ])
      assert.ok(counts[table]! > 0, `${table} in ${JSON.stringify(counts)}`)
  })

  it('goes on adding to chains with gaps, and still names a row that somebody else takes away', async () => {
    await stage.as(staff.lee, async ({ touch }) => touch({ action: 'read', thing: 'later' }))
    assert.deepEqual((await verify()).broken, [])
    /** As somebody with the owner's password would, triggers off; looked at, and rolled back. */
    const after = async (...statements: string[]) => {
      let report: Awaited<ReturnType<typeof verify>> | undefined
      const rolledBack = inPractice(ownerDb, practice.id, async (tx) => {
        for (const table of ['audit.entry', 'app.redacted_link', 'tenancy.removal'])
          await sql.raw(`alter table ${table} disable trigger user`).execute(tx)
        for (const statement of statements) await sql.raw(statement).execute(tx)
        report = await verifyChains(tx)
        throw new Error('only looked')
      })
      await assert.rejects(rolledBack, /only looked/)
      return report!.broken.map(({ chain, why }) => `${chain} ${why}`)
    }
    const { rows } = await stage.owner.query(
      `select e.seq, e.id from audit.entry e where not exists (select from app.redacted_link r where r.chain = 'audit.entry' and r.seq = e.seq) order by seq limit 1`,
    )
    const gone = `delete from audit.entry where id = '${rows[0].id}'`
    const link = (
      removal: string,
    ) => `insert into app.redacted_link select practice_id, 'audit.entry', seq, ${removal}, previous_hash, hash
      from audit.entry where id = '${rows[0].id}'`
    assert.deepEqual(await after(), [])
    assert.deepEqual(await after(gone), ['audit.entry missing'])
    assert.deepEqual(await after(link('(select id from tenancy.removal limit 1)'), gone), [
      'app.redacted_link altered',
    ])
    assert.deepEqual(
      await after(
        `insert into tenancy.removal select practice_id, '${END}', '${END}', rule, last_service_on, counts, links_sha256, removed_by, removed_at from tenancy.removal limit 1`,
        link(`'${END}'`),
        gone,
      ),
      ['app.redacted_link altered'],
    )
    assert.deepEqual(
      await after(
        `update audit.entry set actor_name = 'Somebody' where seq = (select min(seq) from app.redacted_link where left_hash is not null)`,
      ),
      ['audit.entry altered'],
    )
  })

  it('moves with its gaps: out and in again, every chain holds', async () => {
    const folder = join(root, 'gaps')
    await exportTo(keeper, practice, folder)
    const { makeDatabase } = await import('../../tests/stage.ts')
    const database = await makeDatabase()
    const [db, otherOwner] = [openDatabase(database.appUrl), openDatabase(database.ownerUrl)]
    await importFrom({ world: { ...stage.world, db }, ownerDb: otherOwner, operator: 'pat' }, folder)
    assert.deepEqual((await verify(db)).broken, [])
    await db.destroy()
    await otherOwner.destroy()
    await database.drop()
  })

  it('deletes a whole practice only when it is suspended, free of holds and just exported, and named twice', async () => {
    const folder = join(root, 'last')
    const remove = () => deletePractice(keeper, practice, practice.slug)
    await assert.rejects(deletePractice(keeper, practice, 'maple'), /Type the name twice/)
    await assert.rejects(remove(), /is in use/)
    await hold('01900000-0000-7000-8000-00000000f004', null)
    stage.clock.advance(1000)
    await suspend(keeper, practice, 'It has moved elsewhere')
    await assert.rejects(remove(), /under legal hold/)
    await stage.owner.query(`set app.practice_id = '${practice.id}'`)
    await stage.owner.query(`insert into tenancy.legal_hold_end values ('${practice.id}', '${END.replace('f002', 'f005')}',
      '01900000-0000-7000-8000-00000000f004', 'The case is closed', '${staff.webb.id}', now())`)
    await assert.rejects(remove(), /changed after it was exported/)
    await exportTo(keeper, practice, folder)
    stage.clock.advance(8 * 86_400_000)
    await assert.rejects(remove(), /not exported in the last 7 days/)
    await exportTo(keeper, practice, join(root, 'last-again'))
    const before = await inPractice(stage.db, secondPractice.id, (tx) =>
      tx.selectFrom('patients.patient').selectAll().execute(),
    )
    stage.clock.advance(1000)
    const counts = await remove()
    assert.ok(counts['practice.practice'] === 1 && counts['patients.patient']! > 0)
    for (const [name, text] of await everything()) assert.equal(text.includes(practice.id), false, name)
    const { rows } = await stage.owner.query(
      `select what, done_by, slug from app.practice_log where about_practice = '${practice.id}' order by done_at desc limit 1`,
    )
    assert.deepEqual(rows, [{ what: 'deleted', done_by: 'pat', slug: practice.slug }])
    assert.deepEqual(
      await inPractice(stage.db, secondPractice.id, (tx) =>
        tx.selectFrom('patients.patient').selectAll().execute(),
      ),
      before,
    )
    // What was exported can be brought in where it was.
    await importFrom(keeper, join(root, 'last-again'))
    assert.deepEqual((await verify()).broken, [])
  })
})
