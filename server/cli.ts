import { readFileSync } from 'node:fs'
import { checkVectors } from '../modules/billing/rules/vectors.ts'

/** The operator's command line: `npm run cli -- rules check FILE`. */
const USAGE = `Commands:
  rules check FILE     runs the cases of a .jsonl file through the rules and prints each miss`

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

const run = (args: string[]): number => {
  const [room, verb, file] = args
  if (room === 'rules' && verb === 'check' && file) return checkRules(file)
  console.error(USAGE)
  return 2
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
