import { addDays, atLocal } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { csv } from '../../platform/csv.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { readStaffEver } from '../practice/index.ts'
import type { looksAt, touched, whoLooked } from './contract.ts'
import { type Period, readAccounts, readLooks, readTouched } from './looks-store.ts'

/** The log knows ids; the room that knows patients tells their names. */
export type NamesOfPatients = (tx: Tx, ids: string[]) => Promise<Map<string, string>>

const PATIENTS_MAX = 5_000
const LOOKS_MAX = 1_000
const GONE = 'a patient who is not kept here any more'

/** Accounts that are no person's: jobs, and whoever runs commands on the server. */
const MACHINES = [
  { id: 'jobs', name: 'Throughline by itself' },
  { id: 'operator', name: "The operator's command line" },
]

const isDay = (text: string) => text.length === 10
const instantAt = (text: string, zone: string, field: string): Date => {
  try {
    return atLocal(isDay(text) ? `${text}T00:00` : text, zone)
  } catch {
    return refuse('NO_SUCH_TIME', `There is no "${text}" in the calendar. Choose another ${field}.`, {
      field,
    })
  }
}

/** Wall times of the practice as instants; a last day counts as a whole. */
export const periodOf = ({ from, to }: { from: string; to: string }, zone: string): Period => {
  const begin = instantAt(from, zone, 'from')
  const end = instantAt(to, zone, 'to')
  const until = isDay(to) ? atLocal(`${addDays(to, 1)}T00:00`, zone) : end
  if (until <= begin)
    refuse('TO_BEFORE_FROM', 'The end is before the beginning. Change one of the two times.', { field: 'to' })
  return { from: begin, until }
}

const cut = <T>(rows: T[], limit: number) => ({ rows: rows.slice(0, limit), more: rows.length > limit })
const span = ({ firstAt, lastAt, looks }: { firstAt: Date; lastAt: Date; looks: number }) => ({
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
  looks,
})

export const readAllAccounts = async ({ tx }: Context) => {
  const people = (await readStaffEver(tx)).map(({ id, name, leftOn }) => ({
    id,
    name: leftOn ? `${name} (left ${leftOn})` : name,
  }))
  return { accounts: [...people, ...MACHINES] }
}

/** The patients that an account touched between two times; asking is itself written down. */
export const askTouched = async (
  context: Context,
  asked: Input<typeof touched>,
  namesOf: NamesOfPatients,
) => {
  const { tx, practice, touch } = context
  const read = await readTouched(tx, asked.accountId, periodOf(asked, practice.timeZone), PATIENTS_MAX + 1)
  const { rows, more } = cut(read, PATIENTS_MAX)
  const names = await namesOf(
    tx,
    rows.map(({ patientId }) => patientId),
  )
  const { accountId, from, to } = asked
  touch({ action: 'read', thing: 'audit.touched', thingId: accountId, detail: { from, to } })
  const patients = rows.map((row) => ({
    patientId: row.patientId,
    name: names.get(row.patientId) ?? GONE,
    ...span(row),
  }))
  return { patients, more }
}

const HEAD = ['patient', 'patient_id', 'first', 'last', 'looks']

export const writeTouched = async (
  context: Context,
  asked: Input<typeof touched>,
  namesOf: NamesOfPatients,
): Promise<Download> => {
  const { patients, more } = await askTouched(context, asked, namesOf)
  if (more)
    refuse(
      'TOO_MANY',
      `More than ${PATIENTS_MAX} patients. Ask for a shorter time, and put the files together.`,
    )
  context.touch({
    action: 'export',
    thing: 'audit.touched',
    thingId: asked.accountId,
    detail: { from: asked.from, to: asked.to },
  })
  const rows = patients.map(({ name, patientId, firstAt, lastAt, looks }) => [
    name,
    patientId,
    firstAt,
    lastAt,
    looks,
  ])
  return csv(`touched-${asked.from.slice(0, 10)}-${asked.to.slice(0, 10)}.csv`, [HEAD, ...rows])
}

const nameOf = async (context: Context, patientId: string, namesOf: NamesOfPatients) =>
  found((await namesOf(context.tx, [patientId])).get(patientId))

/** Every look of one account at one patient. */
export const askLooks = async (context: Context, asked: Input<typeof looksAt>, namesOf: NamesOfPatients) => {
  const { patientId, accountId } = asked
  await nameOf(context, patientId, namesOf)
  const period = periodOf(asked, context.practice.timeZone)
  const { rows, more } = cut(
    await readLooks(context.tx, { ...period, accountId, patientId }, LOOKS_MAX + 1),
    LOOKS_MAX,
  )
  const looks = rows.map(({ at, actorId, actorName, roles, outcome, ...rest }) => ({
    id: rest.id,
    at: at.toISOString(),
    accountId: actorId,
    name: actorName ?? 'somebody unknown',
    roles: roles ?? [],
    purpose: rest.purpose,
    address: rest.address,
    action: rest.action,
    thing: rest.thing,
    refused: outcome === 'refused',
  }))
  return { looks, more }
}

/** Who touched one patient's record between two times. */
export const askWho = async (context: Context, asked: Input<typeof whoLooked>, namesOf: NamesOfPatients) => {
  const name = await nameOf(context, asked.patientId, namesOf)
  const period = periodOf(asked, context.practice.timeZone)
  const { rows, more } = cut(
    await readAccounts(context.tx, asked.patientId, period, LOOKS_MAX + 1),
    LOOKS_MAX,
  )
  const accounts = rows.map((row) => ({
    accountId: row.actorId,
    name: row.actorName ?? 'somebody unknown',
    kind: row.actorKind,
    ...span(row),
  }))
  return { name, accounts, more }
}
