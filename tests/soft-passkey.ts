import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const bytes = (length: number, major: number): Buffer => {
  if (length < 24) return Buffer.from([major | length])
  return Buffer.from(length < 256 ? [major | 24, length] : [major | 25, length >> 8, length & 255])
}

/** As much of CBOR (RFC 8949) as a passkey speaks. */
const cbor = (value: number | string | Buffer | Map<number | string, unknown>): Buffer => {
  if (typeof value === 'number') return value < 0 ? bytes(-1 - value, 0x20) : bytes(value, 0)
  if (typeof value === 'string') return Buffer.concat([bytes(value.length, 0x60), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([bytes(value.length, 0x40), value])
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as Buffer)])
  return Buffer.concat([bytes(value.size, 0xa0), ...pairs])
}

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

type Question = {
  options: { challenge?: string; user?: { id?: string }; [key: string]: unknown }
  ticket: string
}
/** What a dishonest device, or a page in between, does differently. */
type Twist = {
  origin?: string
  host?: string
  challenge?: string
  type?: string
  counter?: number
  handle?: string
  unverified?: boolean
  id?: Buffer
}

/** A passkey made of code (WebAuthn level 3, ES256, no attestation), so that a test can bend each part of what it says. */
export const softPasskey = (origin = 'http://throughline.test') => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0
  let handle = ''
  const said = (type: string, challenge: string, twist: Twist) =>
    Buffer.from(
      JSON.stringify({
        type: twist.type ?? type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const head = (flags: number, twist: Twist) => {
    counter += 1
    const tail = Buffer.alloc(5)
    tail[0] = flags | PRESENT | (twist.unverified ? 0 : VERIFIED)
    tail.writeUInt32BE(twist.counter ?? counter, 1)
    return Buffer.concat([sha(twist.host ?? new URL(origin).hostname), tail])
  }
  const spoken = <T extends Record<string, unknown>>(rawId: Buffer, response: T) => {
    const name = rawId.toString('base64url')
    return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response }
  }
  return {
    id,
    /** What the device sends when it is asked to make a passkey. */
    make: ({ options, ticket }: Question, twist: Twist = {}) => {
      handle = options.user?.id ?? ''
      const rawId = twist.id ?? id
      const key = new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
      ])
      key.set(-2, Buffer.from(x!, 'base64url')).set(-3, Buffer.from(y!, 'base64url'))
      const length = Buffer.from([0, rawId.length])
      const authData = Buffer.concat([head(WITH_KEY, twist), Buffer.alloc(16), length, rawId, cbor(key)])
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const response = {
        clientDataJSON: said('webauthn.create', options.challenge ?? '', twist).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      }
      return { ticket, answer: spoken(rawId, response) }
    },
    /** What it sends when it is asked who sits there. */
    answer: ({ options, ticket }: Question, twist: Twist = {}) => {
      const clientData = said('webauthn.get', options.challenge ?? '', twist)
      const authData = head(0, twist)
      const response = {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha(clientData)]), privateKey).toString(
          'base64url',
        ),
        userHandle: twist.handle ?? handle,
      }
      return { ticket, answer: spoken(id, response) }
    },
  }
}

export type SoftPasskey = ReturnType<typeof softPasskey>
