import { globSync } from 'node:fs'

// All tests of the month rules in one process: a mutant is judged by one start of Node.
const root = new URL('../../', import.meta.url)
const files = globSync('modules/billing/rules/**/*.test.ts', { cwd: root })
for (const file of files.sort()) await import(new URL(file, root).href)
