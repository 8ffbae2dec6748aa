import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { type PatientCard, readPatientsAt } from '../patients/index.ts'
import { joinLine, leaveLine, readLine } from '../time/index.ts'
import { noteAttempt } from './attempts.ts'
import type { Outcome } from './contract.ts'
import { failsForAll, isUnwritten } from './rules/one-call.ts'
import { readContact, updateContact } from './store.ts'

const DIGITS_OF_A_NUMBER = 10
/** More patients than this at one number are a residence, and nobody's household. */
const HOUSEHOLD_MAX = 4

type OnCall = { patientId: string; contactId: string }

/** Who else is reached at her number, and whether they are on this call: a couple is called once. */
export const tellHousehold = async (
  context: Context,
  { id, phone }: Pick<PatientCard, 'id' | 'phone'>,
  contactId: string,
) => {
  if ((phone ?? '').replace(/\D/g, '').length < DIGITS_OF_A_NUMBER) return []
  const others = (await readPatientsAt(context.tx, phone!)).filter((one) => one.id !== id)
  if (others.length >= HOUSEHOLD_MAX) return []
  const line = await readLine(context, contactId)
  for (const { id: patientId } of others)
    context.touch({ action: 'list', thing: 'patients.patient', thingId: patientId, patientId })
  return others.map((one) => ({
    patientId: one.id,
    name: `${one.givenName} ${one.familyName}`,
    onCall: line.some(({ patientId }) => patientId === one.id),
  }))
}

/** Puts her on a call of one's own that is open: one dial, two records, and the time is divided. */
export const joinCall = async (context: Context, alongside: string, next: OnCall): Promise<void> => {
  const first = await readContact(context.tx, alongside)
  found(first && first.openedBy === staff(context).id && !first.closedAt ? first : null)
  if (first!.id === next.contactId) return
  await joinLine(context, { patientId: first!.patientId, contactId: first!.id }, next)
}

const closeUnwritten = async (context: Context, { patientId, contactId }: OnCall, outcome: Outcome) => {
  const contact = await readContact(context.tx, contactId)
  if (!contact || contact.closedAt || !isUnwritten(contact)) return false
  const closing = { outcome, closedBy: staff(context).id, closedAt: context.now }
  await updateContact(context.tx, contactId, contact.version, contact, closing)
  context.touch({ action: 'contact closed', thing: 'contacts.contact', thingId: contactId, patientId })
  await leaveLine(context, { patientId, contactId })
  await noteAttempt(context, patientId, contactId)
  await context.emit('contacts.closed', { patientId, contactId, outcome })
  return true
}

/**
 * What the end of one contact means for the others on the line: a number at which nobody answers has reached none of
 * them. Returns whose turn it is now.
 */
export const endForOthers = async (
  context: Context,
  others: readonly OnCall[],
  outcome: Outcome,
): Promise<string | null> => {
  const still: string[] = []
  for (const one of others)
    if (!failsForAll(outcome) || !(await closeUnwritten(context, one, outcome))) still.push(one.patientId)
  return still[0] ?? null
}
