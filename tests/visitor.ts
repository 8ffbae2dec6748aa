import type { FastifyInstance } from 'fastify'
import { TOTP } from 'otpauth'
import { SAMPLE_PASSWORD } from '../samples/cast.ts'

let places = 0
/** A network address nobody used before, so that no test slows another down. */
export const newPlace = (): string => {
  places += 1
  return `10.7.${places >> 8}.${places & 255}`
}

export type Visitor = ReturnType<typeof visitor>

/** Somebody at a browser of her own: keeps her cookies and comes from one address. */
export const visitor = (app: FastifyInstance, from = newPlace()) => {
  const jar = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      remoteAddress: from,
      headers: { 'x-throughline': '1', cookie, ...headers },
      ...(payload ? { payload } : {}),
    })
    for (const { name, value } of answer.cookies)
      if (value) jar.set(name, value)
      else jar.delete(name)
    return answer
  }
  const post = (url: string, body: object = {}) => send('POST', url, body)
  return {
    from,
    jar,
    send,
    post,
    get: (url: string, headers?: Record<string, string>) => send('GET', url, undefined, headers),
    put: (url: string, body: object) => send('PUT', url, body),
    signIn: (email: string, password: string = SAMPLE_PASSWORD, code?: string) =>
      post('/api/sign-in', { email, password, ...(code ? { code } : {}) }),
    /** Signed in, or the test has no ground to stand on. */
    enter: async (email: string, password: string = SAMPLE_PASSWORD, code?: string) => {
      const answer = await post('/api/sign-in', { email, password, ...(code ? { code } : {}) })
      if (answer.statusCode !== 200) throw new Error(`${email} was not let in: ${answer.body}`)
    },
    /** The session's token as the browser holds it. */
    token: (door: 'staff' | 'my' = 'staff') => jar.get(`throughline-${door}`)?.split('.')[1] ?? '',
  }
}

type Answered = Awaited<ReturnType<Visitor['send']>>
export const codeOf = (answer: Answered): string => answer.json().refusal?.code ?? ''

/** All that somebody outside can tell an answer by. */
export const looksOf = (answer: Answered) => {
  const { date: _, ...headers } = answer.headers
  const counted = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'))
  return { status: answer.statusCode, body: answer.body, headers: Object.fromEntries(counted) }
}

/** What an authenticator app with this secret shows at a moment. */
export const appCode = (secret: string, at: Date, stepsLater = 0): string =>
  new TOTP({ secret }).generate({ timestamp: at.getTime() + stepsLater * 30_000 })

/** Sets an authenticator app up for somebody who is signed in. */
export const setUpApp = async (who: Visitor, now: Date): Promise<{ secret: string; codes: string[] }> => {
  const { secret } = (await who.post('/api/my-sign-in/app')).json()
  const answer = await who.post('/api/my-sign-in/app/confirm', { code: appCode(secret, now) })
  if (answer.statusCode !== 200) throw new Error(`no app was set up: ${answer.body}`)
  return { secret, codes: answer.json().recoveryCodes }
}
