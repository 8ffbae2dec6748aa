import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const folder = join(import.meta.dirname, '..', 'apps', 'patient', 'public')
type Icon = { src: string; sizes: string; type: string; purpose?: string }
const { icons } = JSON.parse(readFileSync(join(folder, 'app.webmanifest'), 'utf8')) as { icons: Icon[] }
const pictures = icons.filter(({ type }) => type === 'image/png')

test('a phone finds the icons it asks for before it offers to install: 192, 512 and one it may cut', () => {
  const asked = pictures.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)
  assert.deepEqual(asked, ['192x192 any', '512x512 any', '512x512 maskable'])
})

test('each icon is a picture of the size it says', () => {
  for (const { src, sizes } of pictures) {
    const bytes = readFileSync(join(folder, src.replace('/my/', '')))
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG', src)
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src)
  }
})
