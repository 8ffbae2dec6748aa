import * as oidc from 'openid-client'
import type { Entrance } from '../../platform/answer.ts'
import type { Context } from '../../platform/context.ts'
import type { Fetch } from '../../platform/outgoing.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import type { beginSso, finishSso } from './contract.ts'
import {
  markOidcSubject,
  practiceCalled,
  readLogin,
  readLoginBySubject,
  readSignInRule,
} from './login-store.ts'
import { redirectOf } from './sign-in-rule.ts'
import { startSession } from './start-session.ts'
import { openTicket, sealTicket } from './ticket.ts'
import { readColleague } from './works-here.ts'

type Provider = { issuer: string; clientId: string; secret: string | null }

const NO_SSO = 'This practice has no single sign-on here. Check its short name, or sign in another way.'

const providerOf = async ({ tx, seal }: Context): Promise<Provider | null> => {
  const rule = await readSignInRule(tx)
  if (!rule?.oidcIssuer || !rule.oidcClientId) return null
  const secret = rule.oidcClientSecret ? seal.open(rule.oidcClientSecret) : null
  return { issuer: rule.oidcIssuer, clientId: rule.oidcClientId, secret }
}

const discover = async (fetch: Fetch, { issuer, clientId, secret }: Provider) => {
  const insecure = issuer.startsWith('http:')
  return oidc.discovery(new URL(issuer), clientId, secret ?? undefined, secret ? undefined : oidc.None(), {
    [oidc.customFetch]: fetch as oidc.CustomFetch,
    // The provider's signature is looked at although its answer came from it directly. Plain http is only reached where the operator allowed a host inside; the guard refuses http elsewhere.
    execute: [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])],
  })
}

/** A fault of the provider is a sentence for the person and not a fault of ours. */
const talking = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse(
      'SSO_FAILED',
      'The identity provider of your practice did not confirm who you are. Try again, or sign in another way.',
      { status: 401 },
    )
  }
}

/** OpenID Connect, authorization code with PKCE. Returns where to go; what must be remembered comes back sealed. */
export const begin = async (entrance: Entrance, { practice }: Input<typeof beginSso>) => {
  const { world } = entrance
  const practiceId = await practiceCalled(world.db, practice)
  const provider = practiceId ? await entrance.within(practiceId, providerOf) : null
  if (!practiceId || !provider) return refuse('NO_SSO', NO_SSO, { status: 404 })
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const config = await talking(() => discover(world.fetch, provider))
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectOf(world),
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    // Proves again: an open session at the provider is not enough to sign in at a shared desk.
    prompt: 'login',
  })
  const where = { seal: world.seal, now: world.clock.now() }
  const more = { practiceId, verifier, nonce }
  return {
    address: address.href,
    ticket: sealTicket(where, { purpose: 'single sign-on', challenge: state, more }),
  }
}

type Claims = { sub: string; email?: unknown; email_verified?: unknown }

/** Whose sign-in it is: by the provider's own name for her, and the first time by an address it has verified. */
const enter = async (context: Context, issuer: string, claims: Claims): Promise<boolean> => {
  const { tx } = context
  // "17" at one provider is somebody else than "17" at the next: a name counts together with who gave it.
  const subject = `${issuer} ${claims.sub}`
  const email = claims.email_verified === true ? String(claims.email).toLowerCase() : null
  const bound = await readLoginBySubject(tx, subject)
  const login = bound ?? (email ? await readLogin(tx, email) : undefined)
  const taken = !bound && login?.oidcSubject?.startsWith(`${issuer} `)
  if (!login || taken || !(await readColleague(context, login.staffId))) {
    context.touch({ action: 'sign-in failed', thing: 'access.single-sign-on' })
    return false
  }
  if (!bound) await markOidcSubject(tx, login.staffId, subject)
  await startSession(context, { kind: 'staff', subjectId: login.staffId, how: 'single sign-on' })
  context.touch({ action: 'sign-in', thing: 'access.single-sign-on', thingId: login.staffId })
  return true
}

/** Signs in whoever the provider confirmed, where she works here. Refuses every answer to a question we did not ask. */
export const finish = async (entrance: Entrance, { ticket, returned }: Input<typeof finishSso>) => {
  const { world } = entrance
  const held = openTicket({ seal: world.seal, now: world.clock.now() }, ticket, 'single sign-on')
  const { practiceId = '', verifier = '', nonce = '' } = held.more ?? {}
  const provider = await entrance.within(practiceId, providerOf)
  if (!provider) return refuse('NO_SSO', NO_SSO, { status: 404 })
  const claims = await talking(async () => {
    const config = await discover(world.fetch, provider)
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirectOf(world)}${returned}`), {
      pkceCodeVerifier: verifier,
      expectedState: held.challenge,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    return tokens.claims()
  })
  if (claims && (await entrance.within(practiceId, (context) => enter(context, provider.issuer, claims))))
    return { ok: true as const }
  return refuse(
    'NOT_HERE',
    'Your provider knows you, but nobody with this address works here. Ask an administrator.',
    {
      status: 401,
    },
  )
}
