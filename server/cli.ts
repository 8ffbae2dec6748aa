import { readFileSync } from 'node:fs'
import { verifyChains } from '../modules/audit/index.ts'
import { checkVectors } from '../modules/billing/rules/vectors.ts'
import { inPractice, openDatabase } from '../platform/database.ts'
import { practice } from '../samples/cast.ts'
import { openBeside } from './open-database.ts'
import { readSettings } from './settings.ts'

const USAGE = `The operator's command line.

  npm run cli -- rules check FILE           runs worked cases (.jsonl) through the rules, prints each miss
  npm run cli -- audit verify [PRACTICE]    checks every hash chain of a practice, names each row that does not fit`

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

const verifyAudit = async (practiceId = practice.id): Promise<number> => {
  const opened = await openBeside(readSettings([], process.env))
  const db = openDatabase(opened.appUrl, { asAppRole: opened.asAppRole, connectionsMax: 1 })
  try {
    const { checked, broken } = await inPractice(db, practiceId, verifyChains)
    for (const [chain, count] of Object.entries(checked)) console.log(`${chain}: ${count} rows`)
    for (const { chain, seq, id, why } of broken) console.log(`BROKEN ${chain} row ${seq} (${id}): ${why}`)
    console.log(broken.length === 0 ? 'Every chain holds.' : `${broken.length} rows do not fit.`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await db.destroy()
    await opened.stop()
  }
}

const run = async ([room, verb, argument]: string[]): Promise<number> => {
  if (room === 'rules' && verb === 'check' && argument) return checkRules(argument)
  if (room === 'audit' && verb === 'verify') return verifyAudit(argument)
  console.error(USAGE)
  return 2
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
