import { readFileSync } from 'node:fs'
import { explainMonth, readOne, replayMonth } from '../modules/billing/index.ts'
import { checkVectors } from '../modules/billing/rules/vectors.ts'
import { importCommand } from '../modules/interop/index.ts'
import { findOnlyPractice } from '../modules/tenancy/index.ts'
import { instant, localDateTime, type Month } from '../platform/clock.ts'
import { byOperator } from '../platform/operator.ts'
import { runInPractice, type World } from '../platform/unit-of-work.ts'
import { AUDIT_COMMANDS } from './audit-command.ts'
import { withKeeper } from './keeper.ts'
import { PRACTICE_USAGE, practiceCommand } from './practice-commands.ts'
import { readSettings } from './settings.ts'

const USAGE = `The operator's command line.

  npm run cli -- import FILE...             brings charts in (FHIR R4, C-CDA; files or folders), says what became of each
  npm run cli -- rules check FILE           runs worked cases (.jsonl) through the rules, prints each miss
  npm run cli -- rules replay MONTH            the claims of a past month, judged again from the facts they kept
  npm run cli -- rules explain PATIENT MONTH   each line of a month, its rule and source, the minutes with their times
  npm run cli -- audit verify [--from DAY] [--to DAY]   checks every hash chain and every signed day of a practice,
                                               names each row that was altered, is missing, was inserted or reordered
  npm run cli -- audit sign                    signs the finished days of the log that are not signed yet
  npm run cli -- audit key                     prints the public key that the days are signed with
  npm run cli -- audit touched ACCOUNT FROM TO which patients an account touched between two times

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
const withPractice = <T>(work: (world: World, practiceId: string) => Promise<T>): Promise<T> =>
  withKeeper(async ({ world, ownerDb }) => {
    const { id } = await findOnlyPractice(ownerDb, process.env.THROUGHLINE_PRACTICE)
    return work(world, id)
  })

const audit = (verb: string, args: string[]) =>
  withPractice((world, practiceId) => {
    const settings = readSettings([], process.env)
    return AUDIT_COMMANDS[verb]!({ world, practiceId, settings, say: console.log }, args)
  })

const explain = (patientId: string, month: string) =>
  withPractice(async (world, practiceId) => {
    const lines = await runInPractice(world, byOperator(practiceId), async (context) => {
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
  withPractice(async (world, practiceId) => {
    const done = await runInPractice(world, byOperator(practiceId), async (context) => {
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
  withPractice((world, practiceId) => importCommand(world, practiceId, paths, console.log))

const run = async (args: string[]): Promise<number> => {
  const [room, verb, argument] = args
  if (room === 'rules' && verb === 'check' && argument) return checkRules(argument)
  if (room === 'rules' && verb === 'explain' && argument && args[3]) return explain(argument, args[3])
  if (room === 'rules' && verb === 'replay' && argument) return replay(argument)
  if (room === 'audit' && verb && Object.hasOwn(AUDIT_COMMANDS, verb)) return audit(verb, args.slice(2))
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
