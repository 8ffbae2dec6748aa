import { globSync } from 'node:fs'

// All tests of the time room in one process.
// The million streams are left to `npm test`.
const root = new URL('../../', import.meta.url)
const files = globSync('{modules/time/**/*,platform/intervals}.test.ts', { cwd: root }).filter(
  (file) => !file.endsWith('streams.test.ts'),
)
for (const file of files.sort()) await import(new URL(file, root).href)
