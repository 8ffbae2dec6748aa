import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { lock } from '../../platform/lock.ts'
import { type PatientCard, readCard } from '../patients/index.ts'
import { receiveNotice } from '../transitions/index.ts'
import { findKnown } from './find-patient.ts'
import { type Adt, readAdt } from './hl7v2/read-adt.ts'
import { readMessage } from './hl7v2/read-message.ts'
import type { AckCode } from './hl7v2/write-ack.ts'
import type { IncomingPatient } from './reading/chart.ts'
import { insertUnmatched } from './unmatched-store.ts'

type Taken = Extract<Adt, { ok: true }>
export type AdtOutcome = {
  code: AckCode
  controlId: string
  outcome: 'opened' | 'kept' | 'waits' | 'refused'
  sentence: string
}

const sameName = (one: string, other: string) => one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0

/** A number can be mistyped or used again: the birth date and the last name have to agree with it. */
const doubtOf = (card: PatientCard | undefined, person: IncomingPatient): string | null => {
  if (!card) return 'Nobody here has this number.'
  if (card.birthDate !== person.birthDate) return 'The number is known here, but the birth date is another.'
  if (!sameName(card.familyName, person.familyName))
    return 'The number is known here, but the last name is another.'
  return null
}

const keepUnmatched = async (
  context: Context,
  bytes: Uint8Array,
  source: 'file' | 'feed',
  { what, chart }: Taken,
  reason: string,
) => {
  const person = chart.person!
  await insertUnmatched(context.tx, {
    practiceId: context.practice.id,
    id: context.newId(),
    source,
    sha256: createHash('sha256').update(bytes).digest(),
    message: Buffer.from(bytes).toString('base64'),
    reason,
    about: JSON.stringify({
      name: `${person.familyName}, ${person.givenName}`,
      birthDate: person.birthDate,
      event: what.event,
      facility: what.facility,
      happenedAt: what.happenedAt.toISOString(),
    }),
    receivedAt: context.now,
  })
}

/** Reads the bytes of one message; what the sender is told where that is not possible. */
export const readNotice = (
  context: Context,
  bytes: Uint8Array,
): (Taken & { controlId: string }) | AdtOutcome => {
  const message = readMessage(bytes)
  const refused = { code: 'AR' as const, outcome: 'refused' as const, controlId: message.controlId }
  if (!message.ok) return { ...refused, sentence: message.why }
  const adt = readAdt(message, context.practice.timeZone)
  return adt.ok ? { ...adt, controlId: message.controlId } : { ...refused, sentence: adt.why }
}

/**
 * Takes one ADT message in. Of whom we know by number, birth date and name, it is a notice; of anybody else it waits for
 * a person to say who it is. Nothing is guessed, and nothing is lost.
 */
export const receiveAdt = async (
  context: Context,
  bytes: Uint8Array,
  source: 'file' | 'feed',
): Promise<AdtOutcome> => {
  const read = readNotice(context, bytes)
  if (!('what' in read)) return read
  const { controlId, what, chart } = read
  await lock(context.tx, `interop.adt/${context.practice.id}`)
  const known = chart.sourcePatientId ? await findKnown(context, chart) : undefined
  const doubt = doubtOf(known ? await readCard(context.tx, known) : undefined, chart.person!)
  const reason = doubt ?? (what.happenedAt > context.now ? 'Its time lies in the future.' : null)
  if (reason !== null) {
    await keepUnmatched(context, bytes, source, read, reason)
    context.touch({ action: 'hospital notice waits', thing: 'interop.unmatched' })
    return { code: 'AA', controlId, outcome: 'waits', sentence: `${reason} It waits for a person to look.` }
  }
  const received = await receiveNotice(context, noticeOf(context, read, known!, bytes, source))
  context.touch({ action: 'hospital notice', thing: 'interop.adt', patientId: known! })
  return received.isNew
    ? { code: 'AA', controlId, outcome: 'opened', sentence: 'It opened a discharge.' }
    : { code: 'AA', controlId, outcome: 'kept', sentence: 'It was kept.' }
}

export const noticeOf = (
  context: Context,
  { what }: Taken,
  patientId: string,
  bytes: Uint8Array,
  source: 'file' | 'feed',
) => ({
  ...what,
  id: context.newId(),
  patientId,
  source,
  complexity: null,
  content: Buffer.from(bytes).toString('base64'),
})
