// All tests of the time room in one process; the million streams are left to `npm test`.
await import('../../modules/time/ledger.test.ts')
await import('../../modules/time/time.test.ts')
await import('../../modules/time/rules/clock.test.ts')
await import('../../modules/time/rules/credit.test.ts')
await import('../../modules/time/rules/flag-entry.test.ts')
await import('../../modules/time/rules/note-likeness.test.ts')
await import('../../modules/time/rules/split-months.test.ts')
