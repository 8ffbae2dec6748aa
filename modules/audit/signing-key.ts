import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type SigningKey = { sign: KeyObject; check: KeyObject }

/** The key that signs each day of the log; null where no file is. */
export const readSigningKey = (file: string): SigningKey | null => {
  if (!existsSync(file)) return null
  if (process.platform !== 'win32' && statSync(file).mode & 0o077)
    throw new Error(`Others can read the key ${file}. Close it: chmod 600 ${file}`)
  const sign = createPrivateKey(readFileSync(file))
  if (sign.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} holds no Ed25519 key. Name another file with THROUGHLINE_AUDIT_KEY.`)
  return { sign, check: createPublicKey(sign) }
}

/** On the first start the key is made; it is kept with the backups, or the days that it signed cannot be checked. */
export const haveSigningKey = (file: string): SigningKey => {
  const known = readSigningKey(file)
  if (known) return known
  mkdirSync(dirname(file), { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return readSigningKey(file)!
}

/** What one hands to whoever checks the roots elsewhere. */
export const publicKeyText = ({ check }: SigningKey): string =>
  check.export({ type: 'spki', format: 'pem' }).toString()
