import { globSync } from 'node:fs'

// All tests of the log in one process; many writers at once and one byte in 300 rows are left to `npm test`.
const root = new URL('../../', import.meta.url)
const files = globSync('modules/audit/*.test.ts', { cwd: root }).filter(
  (file) => !/(writers|one-byte)\.test\.ts$/.test(file),
)
for (const file of files.sort()) await import(new URL(file, root).href)
