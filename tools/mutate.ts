import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { withTestCluster } from './test-cluster.ts'

/**
 * `npm run mutate -- rules` changes one thing at a time in the month rules, `-- time-rules` in the clock's arithmetic, `-- time` in the whole time room with its database (slow), `-- access` in signing in and `-- audit` in the log (slow), and counts how
 * often a test notices. Tables of words and numbers are left alone: they have tests of their own, and a changed sentence
 * is no wrong rule. A file may be named to look at it alone: `npm run mutate -- rules modules/billing/rules/intervals.ts`.
 */
const DATA = [
  '*-reasons',
  '*-words',
  'rates',
  'relative-values',
  'money',
  '*-codes',
  'conflicts',
  'exclusions',
  'rural',
]
type Subject = { mutate: string[]; tests: string }
const SUBJECTS: Record<string, Subject> = {
  rules: {
    mutate: [
      'modules/billing/rules/**/*.ts',
      '!**/*.test.ts',
      '!modules/billing/rules/cases/**',
      // The reader of worked cases judges nothing; its refusals have tests of their own.
      '!modules/billing/rules/{vectors,vector-*,compare-vector,refuse-vector}.ts',
      ...DATA.map((name) => `!modules/billing/rules/parameters/${name}.ts`),
    ],
    tests: 'tools/mutation/rules-entry.ts',
  },
  'time-rules': {
    mutate: ['modules/time/rules/**/*.ts', 'platform/intervals.ts', '!**/*.test.ts'],
    tests: 'tools/mutation/time-rules-entry.ts',
  },
  time: {
    mutate: [
      'modules/time/**/*.ts',
      'platform/intervals.ts',
      '!**/*.test.ts',
      '!modules/time/{contract,index}.ts',
    ],
    tests: 'tools/mutation/time-entry.ts',
  },
  access: {
    // Doors, descriptions and the table of roles hold no decision; the isolation matrix looks at all of it.
    mutate: [
      'modules/access/*.ts',
      '!modules/access/{*-contract,contract,index,routes,policy}.ts',
      '!**/*.test.ts',
    ],
    tests: 'tools/mutation/access-entry.ts',
  },
  audit: {
    mutate: ['modules/audit/*.ts', '!modules/audit/{contract,index,routes,jobs}.ts', '!**/*.test.ts'],
    tests: 'tools/mutation/audit-entry.ts',
  },
}

const [name = '', ...files] = process.argv.slice(2)
const subject = SUBJECTS[name]
if (!subject) {
  console.error(`npm run mutate -- ${Object.keys(SUBJECTS).join(' | ')} [FILE…]`)
  process.exit(2)
}

// Every mutant is a fresh start of Node; what it compiled before is kept.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../dist/.compile-cache')
process.env.SPLIT_MONTHS_SERVER ??= 'quick'
// A room whose every test has a database names the tests that are about a file, where one file is looked at alone.
process.env.THROUGHLINE_MUTATED = files.join(' ')
const shared = join(import.meta.dirname, '../../shared')
if (existsSync(shared)) {
  process.env.THROUGHLINE_TEST_DATA ??= join(shared, 'data')
  process.env.THROUGHLINE_TEST_FACTS ??= join(shared, 'facts')
}

await withTestCluster(async ({ adminUrl, templateUrl, appUrl }) => {
  process.env.THROUGHLINE_TEST_ADMIN_URL = adminUrl
  process.env.THROUGHLINE_TEST_OWNER_URL = templateUrl
  process.env.THROUGHLINE_TEST_APP_URL = appUrl
  await new Stryker({
    mutate: files.length > 0 ? files : subject.mutate,
    testRunner: 'tap',
    tap: { testFiles: [subject.tests], nodeArgs: ['--test-reporter=tap'], forceBail: true },
    plugins: ['@stryker-mutator/tap-runner', join(import.meta.dirname, 'mutation/ignore-words.ts')],
    ignorers: ['words'],
    coverageAnalysis: 'all',
    concurrency: 2,
    ignoreStatic: false,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: {
      fileName: `dist/mutation-${[name, ...files.map((file) => basename(file, '.ts'))].join('-')}.json`,
    },
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
    allowConsoleColors: false,
    ignorePatterns: ['dist', 'docs', '.git'],
    // Longer where every test has a database: a busy machine is no mutant noticed.
    timeoutMS: name === 'access' || name === 'audit' ? 30_000 : 4_000,
    tempDirName: 'dist/.stryker-tmp',
    // TypeScript 7 has no parser for it to rewrite a tsconfig with, and nothing here needs one.
    tsconfigFile: 'none.json',
    thresholds: { high: 95, low: 90, break: null },
  }).runMutationTest()
})
