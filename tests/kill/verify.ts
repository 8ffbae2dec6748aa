import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { patients } from '../../samples/cast.ts'
import type { Product } from './product.ts'
import type { Acknowledged, Cookies } from './writers.ts'

/** What would be half of something: each query finds what must not be there. */
const HALVES: [string, string][] = [
  [
    'an entry of a clock that was never stopped',
    `time.entry e left join time.timer t on t.id = e.timer_id where e.source = 'timer' and t.stopped_at is null`,
  ],
  [
    'a clock that was stopped and earned nothing',
    `time.timer t where t.stopped_at > t.started_at and not exists (select from time.entry e where e.timer_id = t.id)`,
  ],
  [
    'a claim without lines, or whose lines are not its total',
    `billing.claim c where c.total_cents is distinct from
      (select sum(l.charge_cents) from billing.claim_line l where l.claim_id = c.id)`,
  ],
  [
    'a closed call without its three answers',
    `contacts.contact where closed_at is not null and (outcome is null or do_now = '' or watch_for = '' or who_to_call = '')`,
  ],
]

/** Tables whose every row was written by one route, with one line in the log. */
const AUDITED: [table: string, route: string][] = [
  ['enrollment.consent', 'enrollment.record-consent'],
  ['patients.may_be_told', 'patients.add-may-be-told'],
  ['contacts.contact where closed_at is not null', 'contacts.close'],
]

const numbersOf = async (product: Product, sqls: string[]): Promise<number[]> => {
  const [row] = await product.look<Record<string, number>>(
    `select ${sqls.map((sql, index) => `(select count(*)::int from ${sql}) as n${index}`).join(', ')}`,
  )
  return sqls.map((_, index) => row![`n${index}`]!)
}

const missing = async (product: Product, ids: Iterable<string>, sql: string) => {
  const kept = new Set(
    (await product.look<{ id: string }>(`select id::text as id from ${sql}`)).map(({ id }) => id),
  )
  return [...ids].filter((id) => !kept.has(id))
}

/** Every acknowledged write is there. */
const nothingLost = async (product: Product, known: Acknowledged) => {
  assert.deepEqual(await missing(product, known.consents, 'enrollment.consent'), [], 'a consent was lost')
  assert.deepEqual(await missing(product, known.told, 'patients.may_be_told'), [], 'a name was lost')
  const ended = 'contacts.contact where closed_at is not null'
  assert.deepEqual(await missing(product, known.closed, ended), [], 'a closed call was lost')
  const stopped = 'time.timer where stopped_at is not null'
  assert.deepEqual(await missing(product, known.stopped, stopped), [], 'a stopped clock was lost')
  const [plan] = await product.look<{ version: number; words: string }>(
    `select version, content->>'whatMatters' as words from plans.draft where patient_id = $1`,
    [patients.rosa.id],
  )
  assert.ok(plan!.version >= known.plan.version, `plan ${plan!.version} of ${known.plan.version}`)
  if (known.plan.words > 0)
    assert.ok(Number(plan!.words.slice(6)) >= known.plan.words, `plan says "${plan!.words}"`)
  const contacts = await product.look<{ id: string; version: number; note: string }>(
    'select id, version, note from contacts.contact',
  )
  for (const { id, version, note } of contacts) {
    const saved = known.notes.get(id)
    if (saved && saved.version === version) assert.equal(note, saved.note)
    if (saved) assert.ok(version >= saved.version, 'a note was lost')
  }
}

/** No heartbeat that was heard is lost, so that of a clock at most what lies between two of them is. */
const clocksKept = async (product: Product, known: Acknowledged) => {
  const rows = await product.look<{ id: string; beatAt: Date; until: Date | null }>(
    `select t.id, t.beat_at as "beatAt", (select max(upper(e.during)) from time.entry e where e.timer_id = t.id) as until
      from time.timer t where t.id = any($1)`,
    [[...known.beats.keys()]],
  )
  assert.equal(rows.length, known.beats.size)
  for (const { id, beatAt, until } of rows)
    assert.ok((until ?? beatAt).getTime() >= known.beats.get(id)!, 'a heartbeat that was heard is lost')
}

const nothingHalf = async (product: Product) => {
  const halves = await numbersOf(
    product,
    HALVES.map(([, sql]) => sql),
  )
  for (const [index, [what]] of HALVES.entries()) assert.equal(halves[index], 0, what)
  for (const [table, route] of AUDITED) {
    const [rows, lines] = await numbersOf(product, [
      table,
      `audit.entry where thing = '${route}' and outcome = 'done' and action <> 'sent again'`,
    ])
    assert.equal(rows, lines, `${route}: ${rows} rows, ${lines} lines in the log`)
  }
}

/** What nobody knows whether it was saved is sent again, and is saved once. */
const sendAgain = async (product: Product, known: Acknowledged) => {
  for (const { cookie, path, body, list, id } of known.unanswered.splice(0)) {
    const answer = await product.send(cookie, 'POST', path, body)
    assert.equal(answer?.status, 200, JSON.stringify(answer))
    known[list].add(id)
  }
}

const TOLD_WITHIN_MS = 10_000

/** Who was reached is told, though the process that should have told her was killed. */
export const familyTold = async (product: Product, known: Acknowledged) => {
  const until = Date.now() + TOLD_WITHIN_MS
  for (;;) {
    const told = await product.look<{ id: string }>(
      `select distinct purpose_id::text as id from messages.outgoing where purpose = 'three answers'`,
    )
    const left = new Set(told.map(({ id }) => id))
    const waiting = [...known.closed].filter((id) => !left.has(id))
    if (waiting.length === 0) return
    assert.ok(Date.now() < until, `${waiting.length} calls of ${known.closed.size} are not told`)
    await sleep(100)
  }
}

/** Everything that must hold after a kill, asked of the tables and of the product that was started again. */
export const verify = async (product: Product, known: Acknowledged, cookies: Cookies) => {
  await nothingLost(product, known)
  await nothingHalf(product)
  await clocksKept(product, known)
  await sendAgain(product, known)
  await nothingHalf(product)
  await familyTold(product, known)
  assert.deepEqual(await product.brokenLinks(), [])
  assert.equal((await product.send(cookies.lee, 'GET', '/api/worklist'))?.status, 200)
}
