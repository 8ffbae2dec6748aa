/** `npm run bench -- practice`: prints figures and ratios; it judges nothing. The bars stand in docs/performance.md. */
const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  practice: async () => (await import('./practice.ts')).benchPractice(),
  import: async () => (await import('./import.ts')).benchImport(),
  audit: async (args) => (await import('./audit/audit.ts')).benchAudit(args),
  clicks: async () => (await import('./clicks.ts')).benchClicks(),
  staff: async () => (await import('./staff/staff.ts')).benchStaff(),
  nation: async (args) => (await import('./nation/nation.ts')).benchNation(args),
}

const [name = '', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (!bench) {
  console.error(`Benchmarks: ${Object.keys(BENCHES).join(', ')}. Run one with npm run bench -- NAME.`)
  process.exit(2)
}
await bench(args)
