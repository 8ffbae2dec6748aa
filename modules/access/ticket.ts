import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'

export type Purpose = 'new passkey' | 'passkey' | 'single sign-on'
type Held = { purpose: Purpose; challenge: string; more?: Record<string, string> }
type Where = Pick<Context, 'seal' | 'now'>

const MINUTES_MAX = 10

/** What we asked, sealed and handed to the browser, so that nothing is kept for people who never answer. */
export const sealTicket = ({ seal, now }: Where, held: Held): string =>
  seal.close(JSON.stringify({ ...held, until: now.getTime() + MINUTES_MAX * 60_000 })).toString('base64url')

/** What we asked. Refuses a ticket of another kind, one older than ten minutes, and what we never sealed. */
export const openTicket = ({ seal, now }: Where, ticket: string, purpose: Purpose): Held => {
  const words = seal.open(Buffer.from(ticket, 'base64url'))
  const held = words === null ? null : (JSON.parse(words) as Held & { until: number })
  if (held?.purpose === purpose && held.until >= now.getTime()) return held
  return refuse('OLD_TICKET', 'This took longer than ten minutes. Begin once more.', { status: 410 })
}
