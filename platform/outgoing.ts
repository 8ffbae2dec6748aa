import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, fetch as undiciFetch } from 'undici'
import { refuse } from './refusal.ts'

/** Every call to an address that somebody typed in goes through this: it never reaches what stands inside our walls. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

const ANSWER_BYTES_MAX = 1_000_000
const TIMEOUT_MS = 10_000

/** Only addresses of the open internet: no loopback, private, link-local (cloud metadata), carrier or reserved ones. */
export const isOutside = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast'

const blocked = (host: string): never =>
  refuse('INSIDE', `We do not call ${host}: it is an address inside a network. Use one on the open internet.`)

type Found = (error: Error | null, addresses: LookupAddress[]) => void

/** Looks a name up and gives out only addresses that are outside, so that a name cannot be turned inward later. */
const lookupOutside = (host: string, _options: unknown, found: Found) => {
  dnsLookup(host, { all: true }, (error, addresses) => {
    const outside = error ? [] : addresses.filter(({ address }) => isOutside(address))
    if (outside.length > 0) return found(null, outside)
    return found(error ?? new Error(`${host} stands inside a network`), [])
  })
}

/**
 * `inside` lists hosts (with port) that the operator allows although they stand inside, such as an identity provider of
 * the clinic's own network. Refuses anything but https elsewhere, answers over 1 MB, redirects and slow answers.
 */
export const guardedFetch = (inside: readonly string[] = []): Fetch => {
  const open = new Agent({ maxResponseSize: ANSWER_BYTES_MAX })
  const guarded = new Agent({
    maxResponseSize: ANSWER_BYTES_MAX,
    connect: { lookup: lookupOutside as never },
  })
  return async (url, init) => {
    const to = new URL(url)
    const allowed = inside.includes(to.host)
    const bare = to.hostname.replace(/^\[|\]$/g, '')
    if (!allowed && to.protocol !== 'https:')
      return refuse('NOT_HTTPS', `We call ${to.host} only over https.`)
    if (!allowed && isIP(bare) !== 0 && !isOutside(bare)) return blocked(to.host)
    const options = { ...(init as object), redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) }
    return (await undiciFetch(url, {
      ...options,
      dispatcher: allowed ? open : guarded,
    } as never)) as unknown as Response
  }
}
