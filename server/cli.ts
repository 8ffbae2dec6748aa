import { readFileSync } from 'node:fs'
import { verifyChains } from '../modules/audit/index.ts'
import { explainMonth, readOne, replayMonth } from '../modules/billing/index.ts'
import { checkVectors } from '../modules/billing/rules/vectors.ts'
import { importCommand } from '../modules/interop/index.ts'
import { instant, localDateTime, type Month, systemClock } from '../platform/clock.ts'
import type { Actor } from '../platform/context.ts'
import { inPractice, openDatabase } from '../platform/database.ts'
import { guardedFetch } from '../platform/outgoing.ts'
import { sealFromFile } from '../platform/seal.ts'
import { STEADY_MS } from '../platform/steady.ts'
import { runInPractice, type World } from '../platform/unit-of-work.ts'
import { practice } from '../samples/cast.ts'
import { house } from './house.ts'
import { openBeside } from './open-database.ts'
import { readSettings } from './settings.ts'

const USAGE = `The operator's command line.

  npm run cli -- import FILE...             brings charts in (FHIR R4, C-CDA; files or folders), says what became of each
  npm run cli -- rules check FILE           runs worked cases (.jsonl) through the rules, prints each miss
  npm run cli -- rules replay MONTH            the claims of a past month, judged again from the facts they kept
  npm run cli -- rules explain PATIENT MONTH   each line of a month, its rule and source, the minutes with their times
  npm run cli -- audit verify               checks every hash chain of a practice, names each row that does not fit

THROUGHLINE_PRACTICE chooses another practice than the sample.`

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

const withWorld = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
  const settings = readSettings([], process.env)
  const opened = await openBeside(settings)
  const db = openDatabase(opened.appUrl, { asAppRole: opened.asAppRole, connectionsMax: 2 })
  try {
    return await work({
      db,
      clock: systemClock,
      house,
      origin: settings.origin,
      seal: sealFromFile(settings.sealFile),
      fetch: guardedFetch(settings.inside),
      steadyMs: STEADY_MS,
    })
  } finally {
    await db.destroy()
    await opened.stop()
  }
}

const practiceId = process.env.THROUGHLINE_PRACTICE ?? practice.id

const verifyAudit = () =>
  withWorld(async ({ db }) => {
    const { checked, broken } = await inPractice(db, practiceId, verifyChains)
    for (const [chain, count] of Object.entries(checked)) console.log(`${chain}: ${count} rows`)
    for (const { chain, seq, id, why } of broken) console.log(`BROKEN ${chain} row ${seq} (${id}): ${why}`)
    console.log(broken.length === 0 ? 'Every chain holds.' : `${broken.length} rows do not fit.`)
    return broken.length === 0 ? 0 : 1
  })

const OPERATOR: Actor = { kind: 'system', id: 'operator', name: "the operator's command line" }

const explain = (patientId: string, month: string) =>
  withWorld(async (world) => {
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
  withWorld(async (world) => {
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
  withWorld((world) => importCommand(world, practiceId, paths, console.log))

const run = async (args: string[]): Promise<number> => {
  const [room, verb, argument] = args
  if (room === 'rules' && verb === 'check' && argument) return checkRules(argument)
  if (room === 'rules' && verb === 'explain' && argument && args[3]) return explain(argument, args[3])
  if (room === 'rules' && verb === 'replay' && argument) return replay(argument)
  if (room === 'audit' && verb === 'verify') return verifyAudit()
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
