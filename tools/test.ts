import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { buildApps } from './build.ts'
import { withTestCluster } from './test-cluster.ts'

/**
 * `npm test` runs everything; `npm test -- modules/time` only what lies there.
 * Starts a throwaway PostgreSQL first and hands its address to the tests.
 */
const FOLDERS = ['platform', 'modules', 'server', 'samples', 'tools', 'apps', 'words', 'tests']

/** Ten minutes a file; long runs (`npm run chaos`) say how many hours they need. */
const TIMEOUT_MS = process.env.THROUGHLINE_TEST_HOURS
  ? Number(process.env.THROUGHLINE_TEST_HOURS) * 3_600_000
  : 600_000

const wanted = process.argv.slice(2)
const files = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.test.ts`))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
if (files.length === 0) {
  console.error(`No test lies at ${wanted.join(' ')}.`)
  process.exit(1)
}

// Once, before two test files that each start the product would both build.
await buildApps()

process.exitCode = await withTestCluster(
  ({ adminUrl, templateUrl, appUrl }) =>
    new Promise<number>((done) => {
      const child = spawn(
        process.execPath,
        ['--test', '--test-concurrency=2', `--test-timeout=${TIMEOUT_MS}`, ...files],
        {
          stdio: 'inherit',
          env: {
            ...process.env,
            THROUGHLINE_TEST_ADMIN_URL: adminUrl,
            THROUGHLINE_TEST_OWNER_URL: templateUrl,
            THROUGHLINE_TEST_APP_URL: appUrl,
          },
        },
      )
      child.on('exit', (code) => done(code ?? 1))
    }),
)
