import { randomBytes } from 'node:crypto'

/** UUIDv7 (RFC 9562): sorts by the millisecond it was made in. Made by the client, so a request sent twice has one effect. */
export const uuidv7 = (ms: number, random: Uint8Array = randomBytes(10)): string => {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(ms) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** 256 random bits for links and sessions, safe in a URL. */
export const randomToken = (): string => randomBytes(32).toString('base64url')
