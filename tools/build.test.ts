import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildApps, sizes } from './build.ts'

const BYTES_MAX = 120_000
const dist = join(import.meta.dirname, '..', 'dist', 'patient', 'assets')

test('a patient’s phone loads 120 kB of scripts at first, and nothing that only passkeys need', async () => {
  await buildApps()
  const scripts = (await sizes('patient')).filter(({ file }) => file.endsWith('.js'))
  const first = scripts.filter((one) => one.first)
  const bytes = first.reduce((sum, one) => sum + one.bytes, 0)
  assert.ok(bytes > 20_000 && bytes <= BYTES_MAX, `${bytes} bytes, compressed`)
  const withPasskeys = await Promise.all(
    scripts.map(async ({ file }) => ({ file, text: await readFile(join(dist, file), 'utf8') })),
  )
  const holding = withPasskeys
    .filter(({ text }) => /navigator\.credentials/.test(text))
    .map(({ file }) => file)
  assert.ok(holding.length > 0, 'it is somewhere')
  assert.deepEqual(
    holding.filter((file) => first.some((one) => one.file === file)),
    [],
  )
})
