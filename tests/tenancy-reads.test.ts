import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Database, inPractice, openDatabase, type Tx } from '../platform/database.ts'
import { runListeners } from '../platform/jobs.ts'
import { exportPractice } from '../platform/keeping/export-practice.ts'
import { importPractice } from '../platform/keeping/import-practice.ts'
import type { Manifest } from '../platform/keeping/manifest.ts'
import { practice } from '../samples/cast.ts'
import { liveAMonth } from '../samples/live-a-month.ts'
import { NOT_OF_A_PRACTICE, type Pick, READS } from './read-arguments.ts'
import { addWhatTheMonthHadNot } from './rest-of-a-practice.ts'
import { openStage, type Stage } from './stage.ts'

const ROUNDS = 12
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const ABSENT = '01900000-0000-7000-8000-0000000009ff'
type Read = (tx: Tx, ...args: unknown[]) => Promise<unknown>
type Row = Record<string, unknown>
type Twin = { id: string; mark: string; ids: Set<string>; rows: Map<string, Row[]> }

/** Random, and the same again with the same seed, which a failure prints. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Whatever a read function returns, as text: maps and sets too. A function is asked nothing. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, one) =>
    one instanceof Map
      ? [...one]
      : one instanceof Set
        ? [...one]
        : typeof one === 'bigint'
          ? String(one)
          : one,
  ) ?? ''

describe('every read of every store, as each of three practices', () => {
  let stage: Stage
  let ownerDb: Database
  let root: string
  const twins: Twin[] = []
  const reads = new Map<string, Read>()

  /** The same lived month with other ids and other family names: a twin that differs in nothing else. */
  const twinOf = (folder: string, digit: number, mark: string) => {
    const twin = join(root, mark)
    cpSync(folder, twin, { recursive: true })
    const other = (text: string) =>
      text
        .replace(UUID, (id) => (Number.parseInt(id[0]!, 16) ^ digit).toString(16) + id.slice(1))
        .replaceAll('maple-street', `maple-${mark}`)
        .replace(/"family_name": "([^"]+)"/g, `"family_name": "$1 ${mark}"`)
    const manifest = JSON.parse(other(readFileSync(join(twin, 'manifest.json'), 'utf8'))) as Manifest
    for (const one of manifest.files) {
      const text = other(readFileSync(join(twin, one.file), 'utf8'))
      writeFileSync(join(twin, one.file), text)
      one.sha256 = createHash('sha256').update(text).digest('hex')
    }
    writeFileSync(join(twin, 'manifest.json'), JSON.stringify(manifest))
    return twin
  }
  const know = (folder: string, mark: string): Twin => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    const rows = new Map<string, Row[]>()
    const ids = new Set<string>()
    for (const { file, table } of manifest.files) {
      const text = readFileSync(join(folder, file), 'utf8')
      for (const [id] of text.matchAll(UUID)) ids.add(id)
      rows.set(
        table,
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Row),
      )
    }
    return { id: manifest.practice.id, mark, ids, rows }
  }
  const picking = (twin: Twin, next: () => number): Pick => {
    const some = (table: string) => {
      const rows = twin.rows.get(table)
      assert.ok(rows, `there is no table ${table}`)
      // The cast comes first and has lived most; without this, most questions would find nothing to tell.
      return rows[Math.floor(next() * (next() < 0.5 ? Math.min(rows.length, 4) : rows.length))]
    }
    return {
      one: (table, column = 'id') => String(some(table)?.[column] ?? ABSENT),
      bytes: (table, column) => Buffer.from(String(some(table)?.[column] ?? '\\x00').slice(2), 'hex'),
    }
  }
  const nobody: Pick = { one: () => ABSENT, bytes: () => Buffer.alloc(32) }

  before(async () => {
    stage = await openStage()
    await liveAMonth(stage.world)
    await stage.runJobs()
    await addWhatTheMonthHadNot(stage)
    ownerDb = openDatabase(stage.ownerUrl)
    root = mkdtempSync(join(tmpdir(), 'twins-'))
    const first = join(root, 'first')
    await exportPractice(stage.db, practice, first)
    twins.push(know(first, 'ofmaple'))
    for (const [digit, mark] of [
      [8, 'ofbirch'],
      [4, 'ofcedar'],
    ] as const) {
      const folder = twinOf(first, digit, mark)
      await importPractice(ownerDb, folder, { before: async () => {}, after: async () => {} })
      twins.push(know(folder, mark))
    }
    for (const file of globSync('modules/*/*store.ts').sort()) {
      const [, room, name] = /modules\/(.+)\/(.+)\.ts/.exec(file)!
      const exported = (await import(join(process.cwd(), file))) as Record<string, unknown>
      for (const [key, value] of Object.entries(exported))
        if (typeof value === 'function') reads.set(`${room}/${name} ${key}`, value as Read)
    }
  })
  after(async () => {
    await ownerDb.destroy()
    await stage.close()
    rmSync(root, { recursive: true, force: true })
  })

  /** Everything else a store does changes something; these words say so. */
  const WRITES =
    /^(add|insert|mark|end|close|move|update|replace|save|change|remove|redact|lock|count(?=Failure)|write|drop|wake|spend|confirm|settle|sign|ready)/
  /** Pure, or asked before any practice is known. */
  const NEITHER = [
    'access/login-store strayTries',
    'access/session-store hashToken',
    'access/login-store practicesOf',
    'access/login-store practiceCalled',
    'access/login-store countStrayTries',
    'access/store practicesReached',
    'billing/store shareMonth',
    'patients/store reachedAt',
    'time/store partId',
    'time/store range',
  ]

  it('has a row in the table for every read, and no row for one that is gone', () => {
    const found = [...reads.keys()].filter((key) => {
      const name = key.split(' ')[1]!
      return !WRITES.test(name) && !NEITHER.includes(key) && !(key in NOT_OF_A_PRACTICE)
    })
    assert.ok(found.length > 90)
    assert.deepEqual(found.sort(), Object.keys(READS).sort())
  })

  it('shows no id and no name of another practice, and tells of a foreign thing what it tells of none', async () => {
    const seed = Date.now() % 1_000_000
    const next = random(seed)
    const told = new Set<string>()
    for (let round = 0; round < ROUNDS; round++)
      for (const own of twins) {
        const others = twins.filter((twin) => twin !== own)
        await inPractice(stage.db, own.id, async (tx) => {
          for (const [key, make] of Object.entries(READS)) {
            const ask = async (pick: Pick) => asText(await reads.get(key)!(tx, ...make(pick)))
            const absent = await ask(nobody)
            for (const asked of twins) {
              const answer = await ask(picking(asked, next))
              const where = `${key} as ${own.mark} about ${asked.mark}, seed ${seed}`
              for (const other of others) {
                assert.ok(!answer.includes(other.mark), `${where}: a name of ${other.mark}`)
                for (const [id] of answer.matchAll(UUID)) assert.ok(!other.ids.has(id), `${where}: ${id}`)
              }
              if (asked !== own && !SAME_WORDS.has(key)) assert.equal(answer, absent, where)
              if (asked === own && answer.match(UUID)) told.add(key)
            }
          }
        })
      }
    assert.ok(told.size > 75, `only ${told.size} reads had ids to tell: ${[...told].join(', ')}`)
  })

  /** Twins share these words, so a question about the other's finds one's own. */
  const SAME_WORDS = new Set([
    'access/login-store readLogin',
    'access/login-store readLoginBySubject',
    'access/login-store countWrong',
    'access/login-store lastSuccessFrom',
    'access/second-step-store readPasskey',
    'access/store readOpenCodes',
    'audit/chain-store findPlaces',
    'patients/caregiver-store readCaregiversReached',
    'patients/representative-store readRepresentativesReached',
    'patients/store readPatientsReached',
    'access/login-store readInvitation',
    'billing/remittance-store readClaimsByControl',
    'patients/store searchCards',
    'patients/store readNamesakes',
    'patients/store readPatientByIdentifier',
    'record/store readDocumentBySha',
    'record/store readSourcePatient',
    'record/store readPatientsBySourceId',
    'transitions/notice-store readNoticeBySha',
  ])

  it('tells nothing where no practice is set', async () => {
    for (const [key, make] of Object.entries(READS)) {
      const about = picking(twins[0]!, random(1))
      const asked = stage.db.transaction().execute((tx) => reads.get(key)!(tx, ...make(about)))
      const answer = asText(
        await asked.catch((error: Error) =>
          assert.match(error.message, /^no result$/, `${key}: ${error.message}`),
        ),
      )
      for (const twin of twins)
        for (const [id] of answer.matchAll(UUID)) assert.ok(!twin.ids.has(id), `${key}: ${id}`)
    }
  })

  it('runs no job without a practice, and says so', async () => {
    const listener = async () => assert.fail('it ran')
    await assert.rejects(runListeners(stage.world, [listener], {}, 'job'), /a practice id is a UUID/)
    await assert.rejects(
      runListeners(stage.world, [listener], { practiceId: ABSENT }, 'job'),
      /There is no practice .*This job did nothing/,
    )
  })

  it('would notice: a store that reads past row-level security shows foreign ids', async () => {
    const [own, other] = [twins[0]!, twins[1]!]
    const { rows } = await inPractice(ownerDb, own.id, async (tx) => {
      await sql`alter table patients.patient no force row level security`.execute(tx)
      const read = await sql<Row>`select id from patients.patient`.execute(tx)
      await sql`alter table patients.patient force row level security`.execute(tx)
      return read
    })
    assert.ok([...asText(rows).matchAll(UUID)].some(([id]) => other.ids.has(id)))
  })
})
