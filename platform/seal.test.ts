import assert from 'node:assert/strict'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { randomSeal, sealFromFile } from './seal.ts'

test('what is sealed can be opened here, and nowhere else', () => {
  const seal = randomSeal()
  const sealed = seal.close('JBSWY3DPEHPK3PXP')
  assert.equal(seal.open(sealed), 'JBSWY3DPEHPK3PXP')
  assert.equal(randomSeal().open(sealed), null)
  assert.ok(!sealed.includes('JBSWY3DPEHPK3PXP'))
  assert.notDeepEqual(seal.close('same'), seal.close('same'))
})

test('a changed byte anywhere opens nothing', () => {
  const seal = randomSeal()
  const sealed = seal.close('words')
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed)
    changed[place]! ^= 1
    assert.equal(seal.open(changed), null, `byte ${place}`)
  }
  assert.equal(seal.open(Buffer.from('short')), null)
})

test('the key is made once, in a file for its owner alone, and a broken one is refused', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'seal-')), 'keys', 'seal')
  const sealed = sealFromFile(file).close('kept')
  assert.equal(sealFromFile(file).open(sealed), 'kept')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  writeFileSync(file, 'not a key')
  assert.throws(() => sealFromFile(file), /does not hold a key/)
})
