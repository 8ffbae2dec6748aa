import {
  askTouched,
  folderOfRoots,
  haveSigningKey,
  publicKeyText,
  readSigningKey,
  sentence,
  signDays,
  verify,
} from '../modules/audit/index.ts'
import { namesOf } from '../modules/patients/index.ts'
import type { Context } from '../platform/context.ts'
import { inPractice } from '../platform/database.ts'
import { byOperator } from '../platform/operator.ts'
import { type Outcome, runInPractice, type World } from '../platform/unit-of-work.ts'
import type { Settings } from './settings.ts'

type At = { world: World; practiceId: string; settings: Settings; say: (line: string) => void }
type Command = (at: At, args: string[]) => Promise<number>

const asOperator = <T>(
  { world, practiceId }: At,
  work: (context: Context) => Promise<T>,
): Promise<Outcome<T> | null> => runInPractice(world, byOperator(practiceId), work)

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayAfter = (flag: string, args: string[]): string | undefined => {
  const at = args.indexOf(flag)
  if (at < 0) return undefined
  const day = args[at + 1] ?? ''
  if (!DAY.test(day)) throw new Error(`${flag} takes a day like 2026-03-03, not "${day}".`)
  return day
}

const LINES_MAX = 200

const verifyAll: Command = async ({ world, practiceId, settings, say }, args) => {
  const witness = { key: readSigningKey(settings.auditKeyFile), place: folderOfRoots(settings.rootsFolder) }
  const days = { from: dayAfter('--from', args), to: dayAfter('--to', args) }
  const began = performance.now()
  const found = await inPractice(world.db, practiceId, (tx) => verify(tx, practiceId, witness, days))
  const seconds = (performance.now() - began) / 1000
  const rows = Object.values(found.checked).reduce((sum, n) => sum + n, 0)
  for (const [chain, count] of Object.entries(found.checked)) say(`${chain}: ${count} rows`)
  say(`signed days in ${settings.rootsFolder}: ${found.days}`)
  for (const one of found.broken.slice(0, LINES_MAX)) say(`BROKEN ${sentence(one)}`)
  if (found.broken.length > LINES_MAX) say(`and ${found.broken.length - LINES_MAX} more`)
  say(`${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} a second.`)
  say(
    found.broken.length === 0
      ? 'Every chain holds.'
      : `${found.broken.length} findings. The record was changed.`,
  )
  return found.broken.length === 0 ? 0 : 1
}

const sign: Command = async (at) => {
  const { settings, say } = at
  const keeper = { key: haveSigningKey(settings.auditKeyFile), place: folderOfRoots(settings.rootsFolder) }
  const done = await asOperator(at, (context) => signDays(context, keeper))
  if (!done) return noPractice(at)
  say(
    done.value.length === 0
      ? 'No finished day waits for its signature.'
      : `Signed: ${done.value.join(', ')}.`,
  )
  return 0
}

const key: Command = async ({ settings, say }) => {
  say(publicKeyText(haveSigningKey(settings.auditKeyFile)).trimEnd())
  return 0
}

const touched: Command = async (at, args) => {
  const [accountId, from, to] = args
  if (!accountId || !from || !to)
    throw new Error('Say whose account, from when, to when: audit touched ACCOUNT 2026-03-01 2026-03-31')
  const done = await asOperator(at, (context) => askTouched(context, { accountId, from, to }, namesOf))
  if (!done) return noPractice(at)
  const { patients, more } = done.value
  for (const { name, patientId, firstAt, lastAt, looks } of patients)
    at.say(`${firstAt}  ${lastAt}  ${String(looks).padStart(5)}  ${patientId}  ${name}`)
  at.say(`${patients.length} patients${more ? ' and more: ask for a shorter time' : ''}.`)
  return 0
}

const noPractice = ({ practiceId, say }: At): number => {
  say(`There is no practice ${practiceId}. Name one with THROUGHLINE_PRACTICE.`)
  return 1
}

/** `audit VERB ...`: what an operator or an auditor asks of the log. */
export const AUDIT_COMMANDS: Record<string, Command> = { verify: verifyAll, sign, key, touched }
