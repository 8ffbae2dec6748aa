import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Keeps small secrets at rest (an authenticator's, an identity provider's) and tickets that come back from a browser. */
export type Seal = {
  close(text: string): Buffer
  /** Null where it was not sealed here, or somebody changed it. */
  open(sealed: Uint8Array): string | null
  /** The same words give the same sign, and nobody without the key can make it. */
  sign(text: string): Buffer
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with a key of 32 bytes. */
export const makeSeal = (key: Buffer): Seal => {
  if (key.length !== 32) throw new Error('a seal has a key of 32 bytes')
  return {
    close: (text) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed) => {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      try {
        const words = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([words, decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
    sign: (text) => createHmac('sha256', key).update(text).digest(),
  }
}

export const randomSeal = (): Seal => makeSeal(randomBytes(32))

/** The key in a file that only its owner may read; made on the first start. Lost, people set their apps up again. */
export const sealFromFile = (file: string): Seal => {
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length !== 32)
    throw new Error(`${file} does not hold a key of 64 hexadecimal digits. Restore it from your backup.`)
  return makeSeal(key)
}
