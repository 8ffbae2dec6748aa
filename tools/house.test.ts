import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rooms } from './house.mjs'

const root = join(import.meta.dirname, '..')
const FOLDERS = ['apps', 'modules', 'platform', 'samples', 'server', 'words']
const sources = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })).filter(
  (f) => !f.endsWith('.d.ts'),
)

type Report = {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

test('every import keeps to the floors and doors of the house, and every file was looked at', () => {
  const run = spawnSync(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...FOLDERS],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
    },
  )
  const report = JSON.parse(run.stdout) as Report
  const seen = new Set(report.modules.map(({ source }) => source))
  assert.deepEqual(
    sources.filter((file) => !seen.has(file)),
    [],
    'a checker that looked at nothing finds nothing wrong',
  )
  assert.deepEqual(
    report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    [],
  )
})

test('every room stands in house.mjs', () => {
  const names = rooms.map(({ name }) => name)
  const folders = readdirSync(join(root, 'modules'))
  assert.deepEqual(
    folders.filter((folder) => !names.includes(folder)),
    [],
  )
})

test('every room with a door has a README of at most 30 lines', () => {
  const open = rooms.filter(({ name }) => existsSync(join(root, 'modules', name, 'index.ts')))
  assert.ok(open.length >= 4)
  for (const { name } of open)
    assert.ok(readFileSync(join(root, 'modules', name, 'README.md'), 'utf8').split('\n').length <= 31, name)
})
