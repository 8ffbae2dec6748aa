import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

type Claims = { email: string; email_verified: boolean }
/** What somebody between us and the provider, or a provider gone wrong, changes. */
type Twist = {
  /** Of the question, before the provider reads it. */
  question?: Record<string, string>
  /** Of what the provider says about itself. */
  about?: Record<string, string>
}

export type IdentityProvider = Awaited<ReturnType<typeof openIdentityProvider>>

/** A clinic's identity provider: the real oidc-provider on a port of this machine, where whoever is named signs in. */
export const openIdentityProvider = async (client: { redirect: string; secret: string }) => {
  const who: { sub: string; claims: Claims; twist: Twist } = {
    sub: '',
    claims: { email: '', email_verified: true },
    twist: {},
  }
  let answer = (_: IncomingMessage, response: ServerResponse): void => {
    response.end()
  }
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'throughline', client_secret: client.secret, redirect_uris: [client.redirect] }],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] as never,
    },
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...who.claims }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: 'throughline', accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const asProvider = provider.callback()
  answer = (request, response) => {
    const url = new URL(request.url ?? '', issuer)
    if (url.pathname.startsWith('/interaction/'))
      return void provider.interactionFinished(request, response, { login: { accountId: who.sub } })
    if (url.pathname === '/auth')
      for (const [name, value] of Object.entries(who.twist.question ?? {})) url.searchParams.set(name, value)
    request.url = url.pathname + url.search
    if (!who.twist.about || !url.pathname.startsWith('/.well-known/'))
      return void asProvider(request, response)
    const { end } = response
    response.removeHeader('content-length')
    response.end = ((body: Buffer) => {
      const said = JSON.stringify({ ...JSON.parse(String(body)), ...who.twist.about })
      response.setHeader('content-length', Buffer.byteLength(said))
      return end.call(response, said as never, 'utf8' as never)
    }) as never
    return void asProvider(request, response)
  }

  /** Goes where a browser would be sent, as somebody the provider knows; returns what comes back to us. */
  const signIn = async (address: string, sub: string, claims: Claims, twist: Twist = {}): Promise<string> => {
    Object.assign(who, { sub, claims, twist })
    const jar = new Map<string, string>()
    for (let url = address, hops = 0; hops < 8; hops += 1) {
      if (url.startsWith(client.redirect)) return new URL(url).search
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answered = await fetch(url, { redirect: 'manual', headers: { cookie } })
      for (const one of answered.headers.getSetCookie()) {
        const [name, value] = one.split(';')[0]!.split('=')
        jar.set(name!, value!)
      }
      const next = answered.headers.get('location')
      if (!next) throw new Error(`the provider stopped: ${answered.status} ${await answered.text()}`)
      url = new URL(next, url).href
    }
    throw new Error('the provider sends in circles')
  }
  return {
    issuer,
    host: `127.0.0.1:${port}`,
    signIn,
    twist: (twist: Twist) => Object.assign(who, { twist }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
