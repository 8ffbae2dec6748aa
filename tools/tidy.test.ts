import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { test } from 'node:test'
import { answers, listenersWith } from '../server/house.ts'
import { rooms } from './house.mjs'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const FOLDERS = ['apps', 'benchmarks', 'modules', 'platform', 'samples', 'server', 'tools', 'words']
const all = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }))
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes(`x12${sep}checking`)
const generated = ['platform/tables.ts']
const sources = all.filter((file) => !isTest(file) && !generated.includes(file) && !file.endsWith('.d.ts'))

test('no source file is longer than 300 lines, and half of them have 60 or fewer', () => {
  const lengths = sources.map((file) => ({ file, lines: read(file).split('\n').length }))
  assert.ok(lengths.length > 200, 'the check looked at the sources')
  assert.deepEqual(
    lengths.filter(({ lines }) => lines > 301),
    [],
  )
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
  assert.ok(
    sorted[Math.floor(sorted.length / 2)]! <= 60,
    `the median is ${sorted[Math.floor(sorted.length / 2)]}`,
  )
})

/** What a room may not do by itself, and what to do instead. */
const BANS: [RegExp, string][] = [
  [/\bnew Date\(/, 'time comes in by context.now; instants by platform/clock.ts'],
  [/\bDate\.now\(/, 'time comes in by context.now'],
  [/\bMath\.random\(/, 'randomness comes in by context.newId and context.randomToken'],
  [/\bprocess\.env\b/, 'settings come in by server/settings.ts'],
  [/: any\b|<any>|as any\b/, 'say what it is'],
]

test('rooms take time, randomness and settings from their context', () => {
  const inRooms = sources.filter((file) => file.startsWith('modules'))
  const found = inRooms.flatMap((file) =>
    BANS.filter(([ban]) => ban.test(read(file))).map(([ban, cure]) => `${file}: ${ban.source}; ${cure}`),
  )
  assert.deepEqual(found, [])
})

test('a room’s SQL stands in its store and names its own schema only', () => {
  const names = rooms.map(({ name }) => name)
  const found: string[] = []
  for (const file of sources.filter((one) => one.startsWith('modules'))) {
    const own = file.split(sep)[1]!
    const text = read(file)
    const isStore = /store\.ts$/.test(file)
    if (!isStore && /from 'kysely'/.test(text) && !/import type/.test(text))
      found.push(`${file}: SQL belongs in store.ts`)
    for (const [, schema] of text.matchAll(
      /(?:From|Into|Table|Join|from|join|into|update)\(?\s*['`]?(\w+)\.\w+/g,
    ))
      if (names.includes(schema!) && schema !== own) found.push(`${file}: names ${schema}`)
  }
  assert.deepEqual(found, [])
})

const NO_NAMES = /^(utils?|helpers?|common|shared|core|services?|manager|types|misc)(\.tsx?)?$/

test('no file or folder is called by a word that says nothing', () => {
  assert.deepEqual(
    all.filter((file) => file.split(sep).some((part) => NO_NAMES.test(part))),
    [],
  )
})

test('every route names a permission and an audit verb, or says why it has none', () => {
  assert.ok(answers.length > 20)
  for (const { route } of answers) {
    assert.ok(route.permission, route.id)
    assert.ok(typeof route.audit === 'string' ? route.audit : route.audit.skip.length > 10, route.id)
    assert.match(route.id, /^[a-z]+\.[a-z-]+$/)
  }
  const ids = answers.map(({ route }) => route.id)
  assert.equal(new Set(ids).size, ids.length)
})

/** News that nobody needs yet, and why it is told all the same. */
const UNHEARD = new Set<string>([
  'medications.changed',
  'access.link-locked',
  'enrollment.consented',
  'record.received',
])

test('every event that is emitted is listened to', () => {
  const emitted = new Set(
    sources.flatMap((file) => [...read(file).matchAll(/emit\(\s*'([\w.-]+)'/g)].map(([, event]) => event!)),
  )
  assert.ok(emitted.size > 0)
  assert.deepEqual(
    [...emitted].filter((event) => !(event in listenersWith(null)) && !UNHEARD.has(event)),
    [],
  )
})

test('what the documents name is there: every test, file and folder', () => {
  const named = globSync('docs/**/*.md', { cwd: root }).flatMap((document) =>
    [
      ...read(document).matchAll(/`((?:apps|modules|platform|server|tests|tools|words|db)\/[\w/.{},-]*)`/g),
    ].flatMap(([, path = '']) => {
      const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? []
      const paths = names ? names.split(',').map((name) => before + name + after) : [path]
      return paths.map((one) => `${document}: ${one}`)
    }),
  )
  assert.ok(named.length > 50, 'the check looked at the documents')
  assert.deepEqual(
    named.filter((one) => globSync(one.replace(/^.*: /, '').replace(/\/$/, ''), { cwd: root }).length === 0),
    [],
  )
})
