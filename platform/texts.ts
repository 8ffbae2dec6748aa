import { createHmac, timingSafeEqual } from 'node:crypto'

export type Text = { id: string; to: string; text: string }
/** Hands a text over, or throws. Null where no gateway is set: then it stays in the outbox. */
export type Texter = ((text: Text) => Promise<void>) | null

const TIMEOUT_MS = 10_000
const sign = (key: string, lines: string[]): string =>
  createHmac('sha256', key).update(lines.join('\n')).digest('hex')

/** Any gateway that takes a JSON post with a signature; for a vendor's own interface a few lines stand in between. */
export const makeTexter = (
  url: string | undefined,
  key: string | undefined,
  send: typeof fetch = fetch,
): Texter => {
  if (!url) return null
  if (!key)
    throw new Error('TEXT_URL is set without TEXT_KEY. Set the key that signs what goes to the gateway.')
  return async ({ id, to, text }) => {
    const answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature': sign(key, [id, to, text]) },
      body: JSON.stringify({ id, to, text }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`the text gateway answered ${answer.status}`)
  }
}

type Came = { at: string; id: string; from: string; body: string; signature: string }
const MINUTES_OLD_MAX = 10

/** Whether this came from the gateway, and just now. */
export const isSigned = (key: string, { at, id, from, body, signature }: Came, now: Date): boolean => {
  const expected = Buffer.from(sign(key, [at, id, from, body]), 'hex')
  const given = Buffer.from(signature, 'hex')
  const isFresh = Math.abs(now.getTime() - Date.parse(at)) <= MINUTES_OLD_MAX * 60_000
  return isFresh && given.length === expected.length && timingSafeEqual(given, expected)
}
