import { spawnSync } from 'node:child_process'

/** `npm run check`: every floor the code must keep, each a named step. */
const STEPS: [string, string[]][] = [
  ['format and lint', ['biome', 'check', '.']],
  ['types, server', ['tsc', '-p', 'tsconfig.json']],
  ['types, apps', ['tsc', '-p', 'tsconfig.apps.json']],
  ['nothing dead', ['knip', '--no-progress']],
]

let failed = 0
for (const [name, command] of STEPS) {
  const { status } = spawnSync('npx', command, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (status !== 0) failed++
}
process.exitCode = failed === 0 ? 0 : 1
