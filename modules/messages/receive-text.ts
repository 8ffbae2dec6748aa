import type { Context } from '../../platform/context.ts'
import { type Locale, localeFor } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import { readPatientsAt } from '../patients/index.ts'
import { plainAddress } from './address.ts'
import { valuesFor } from './coordinator.ts'
import { hasEntry } from './entry-store.ts'
import { readReply } from './rules/read-reply.ts'
import { wordsOf } from './rules/texts.ts'
import { addStop } from './stop-store.ts'
import { addMessage, markWithheld, readUnsentTo } from './store.ts'
import { takeIn } from './take-in.ts'
import { readOpenTextThread } from './thread-store.ts'

export type CameIn = { id: string; from: string; body: string }
type From = Awaited<ReturnType<typeof readPatientsAt>>[number]

/** A number of two people, or of none, names nobody. */
const onlyOne = (at: From[]): From | undefined => (at.length === 1 ? at[0] : undefined)
const NOT_ENGLISH =
  /^\W*(alto|para|pare|parar|baja|cancelar|detener|terminar|basta|no|ayuda|informacion|información|empezar|comenzar|iniciar|reanudar)\b/i

/** The one answer that a word like STOP is due; it leaves at once, whatever the hour. */
const reply = async (
  context: Context,
  { id, from, body }: CameIn,
  text: 'stopped' | 'started' | 'help',
  whose: From | undefined,
) => {
  const locale: Locale = NOT_ENGLISH.test(body) ? 'es' : localeFor(whose?.language)
  const values = await valuesFor(context, whose?.id ?? null, locale)
  const messageId = context.newId()
  const written = await addMessage(context.tx, {
    practiceId: context.practice.id,
    id: messageId,
    patientId: whose?.id ?? null,
    channel: 'sms',
    purpose: 'text answer',
    purposeId: id,
    recipientKind: 'patient',
    recipientId: whose?.id ?? id,
    address: from,
    language: locale,
    subject: say(locale, 'text.subject', values),
    body: wordsOf(locale, { text, channel: 'sms' }, values),
    writtenAt: context.now,
    sentAt: null,
    failedAt: null,
    failure: null,
  })
  if (written) await context.emit('messages.written', { messageId })
}

type Stop = { id: string; address: string; stopped: boolean; words: string; source: 'text' | 'staff' }
/** From here on nothing leaves to this address, nor what was waiting; or everything may again. */
export const keepStop = async (context: Context, { id, address, stopped, words, source }: Stop) => {
  const { tx, practice, now, actor } = context
  const writtenBy = actor.kind === 'staff' ? actor.id : null
  const row = { id, address, stopped, words: words.slice(0, 300), source, writtenBy, writtenAt: now }
  await addStop(tx, { practiceId: practice.id, ...row })
  if (!stopped) return
  for (const waiting of await readUnsentTo(tx, address))
    if (waiting.purpose !== 'text answer')
      await markWithheld(tx, waiting.id, now, 'She asked for no more messages at this address.')
}

/** A text that came: STOP, START and HELP are done at once, everything else waits in the inbox for a person. */
export const receiveText = async (context: Context, came: CameIn) => {
  const { tx } = context
  const address = plainAddress(came.from)
  const asks = readReply(came.body)
  const at = await readPatientsAt(tx, address)
  const whose = onlyOne(at)
  if (asks === 'help') {
    await reply(context, came, 'help', whose)
    return { became: 'helped' as const }
  }
  if (asks) {
    const stopped = asks === 'stop'
    await keepStop(context, { id: came.id, address, stopped, words: came.body, source: 'text' })
    await reply(context, came, stopped ? 'stopped' : 'started', whose)
    context.touch({ action: asks, thing: 'messages.stop', thingId: came.id, patientId: whose?.id })
    return { became: stopped ? ('stopped' as const) : ('started' as const) }
  }
  if (!(await hasEntry(tx, came.id))) {
    const name = whose ? `${whose.givenName} ${whose.familyName}` : came.from
    const open = await readOpenTextThread(tx, address)
    const { threadId } = await takeIn(context, {
      id: came.id,
      speaker: { kind: whose ? 'patient' : 'outside', id: whose?.id ?? null, name },
      body: came.body,
      thread: open ?? { patientId: whose?.id ?? null, channel: 'sms', address, private: false },
    })
    context.touch({ action: 'text came', thing: 'messages.thread', thingId: threadId, patientId: whose?.id })
  }
  return { became: 'thread' as const }
}
