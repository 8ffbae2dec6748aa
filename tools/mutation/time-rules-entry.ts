// The time room's decisions alone: no database, so that a mutant is judged in a moment.
await import('../../modules/time/rules/clock.test.ts')
await import('../../modules/time/rules/credit.test.ts')
await import('../../modules/time/rules/flag-entry.test.ts')
await import('../../modules/time/rules/note-likeness.test.ts')
await import('../../modules/time/rules/split-months.test.ts')
