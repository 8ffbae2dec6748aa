import { globSync } from 'node:fs'

// The time room's decisions alone: no database, so that a mutant is judged in a moment.
// The million streams are left to `npm test`.
const root = new URL('../../', import.meta.url)
const files = globSync('{modules/time/rules/**/*,platform/intervals}.test.ts', { cwd: root }).filter(
  (file) => !file.endsWith('streams.test.ts'),
)
for (const file of files.sort()) await import(new URL(file, root).href)
