import { readFileSync } from 'node:fs'
import { verifyChains } from '../modules/audit/index.ts'
import { explainMonth, readOne, replayMonth } from '../modules/billing/index.ts'
import { checkVectors } from '../modules/billing/rules/vectors.ts'
import { importCommand } from '../modules/interop/index.ts'
import { findOnlyPractice } from '../modules/tenancy/index.ts'
import { instant, localDateTime, type Month, systemClock } from '../platform/clock.ts'
import type { Actor } from '../platform/context.ts'
import { type Database, inPractice } from '../platform/database.ts'
import { runInPractice } from '../platform/unit-of-work.ts'
import { house } from './house.ts'
import { withKeeper } from './keeper.ts'
import { PRACTICE_USAGE, practiceCommand } from './practice-commands.ts'

const USAGE = `The operator's command line.

  npm run cli -- import FILE...             brings charts in (FHIR R4, C-CDA; files or folders), says what became of each
  npm run cli -- rules check FILE           runs worked cases (.jsonl) through the rules, prints each miss
  npm run cli -- rules replay MONTH            the claims of a past month, judged again from the facts they kept
  npm run cli -- rules explain PATIENT MONTH   each line of a month, its rule and source, the minutes with their times
  npm run cli -- audit verify               checks every hash chain of a practice, names each row that does not fit

${PRACTICE_USAGE}

THROUGHLINE_PRACTICE names the practice (its slug or id). Where there is only one, that one is meant.`

const checkRules = (file: string): number => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const { passed, failed, misses } = checkVectors(lines)
  for (const { id, title, expected, got } of misses)
    console.log(
      `MISS ${id} ${title}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`,
    )
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** A command works in the practice that is named, in the only one there is, or in none. */
const withDatabase = <T>(
  work: (db: Database, origin: string, practiceId: string) => Promise<T>,
): Promise<T> =>
  withKeeper(async ({ world, ownerDb }) => {
    const { id } = await findOnlyPractice(ownerDb, process.env.THROUGHLINE_PRACTICE)
    return work(world.db, world.origin, id)
  })

const verifyAudit = () =>
  withDatabase(async (db, _origin, practiceId) => {
    const { checked, broken } = await inPractice(db, practiceId, verifyChains)
    for (const [chain, count] of Object.entries(checked)) console.log(`${chain}: ${count} rows`)
    for (const { chain, seq, id, why } of broken) console.log(`BROKEN ${chain} row ${seq} (${id}): ${why}`)
    console.log(broken.length === 0 ? 'Every chain holds.' : `${broken.length} rows do not fit.`)
    return broken.length === 0 ? 0 : 1
  })

const OPERATOR: Actor = { kind: 'system', id: 'operator', name: "the operator's command line" }

const explain = (patientId: string, month: string) =>
  withDatabase(async (db, origin, practiceId) => {
    const world = { db, clock: systemClock, house, origin }
    const work = { practiceId, requestId: 'command-line', actor: async () => OPERATOR }
    const lines = await runInPractice(world, work, async (context) => {
      context.touch({ action: 'read', thing: 'billing.patient-month', thingId: month, patientId })
      const clock = (iso: string) =>
        localDateTime(instant(iso), context.practice.timeZone).slice(0, 19).replace('T', ' ')
      return explainMonth(await readOne(context, { patientId, month }), clock)
    })
    for (const line of lines?.value ?? ['There is no such practice.']) console.log(line)
    return lines ? 0 : 1
  })

/** Judges a closed month's claims again from the facts they were made with; 1 when one differs. */
const replay = (month: string) =>
  withDatabase(async (db, origin, practiceId) => {
    const world = { db, clock: systemClock, house, origin }
    const work = { practiceId, requestId: 'command-line', actor: async () => OPERATOR }
    const done = await runInPractice(world, work, async (context) => {
      context.touch({ action: 'read', thing: 'billing.month', thingId: month })
      return replayMonth(context, month as Month)
    })
    const { replayed = 0, differing = [] } = done?.value ?? {}
    for (const { controlNumber, then, now } of differing)
      console.log(`${controlNumber} said ${then}, and would now say ${now}`)
    console.log(`${replayed} claims of ${month} judged again, ${differing.length} differ.`)
    return differing.length === 0 ? 0 : 1
  })

const importFiles = (paths: string[]) =>
  withDatabase((db, origin, practiceId) =>
    importCommand({ db, clock: systemClock, house, origin }, practiceId, paths, console.log),
  )

const run = async (args: string[]): Promise<number> => {
  const [room, verb, argument] = args
  if (room === 'rules' && verb === 'check' && argument) return checkRules(argument)
  if (room === 'rules' && verb === 'explain' && argument && args[3]) return explain(argument, args[3])
  if (room === 'rules' && verb === 'replay' && argument) return replay(argument)
  if (room === 'audit' && verb === 'verify') return verifyAudit()
  const onPractice = room === 'practice' ? practiceCommand(verb, args.slice(2)) : null
  if (onPractice)
    return withKeeper((keeper) => onPractice(keeper, console.log), {
      migrating: verb === 'add' || verb === 'import',
    })
  if (room === 'import' && verb) return importFiles(args.slice(1))
  console.error(USAGE)
  return 2
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
