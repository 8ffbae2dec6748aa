import { type Actor, type Context, ownPatientId } from '../../platform/context.ts'
import type { Input } from '../../platform/route.ts'
import { hiddenFrom, type Sensitive } from '../access/index.ts'
import { readHiddenWords } from '../medications/index.ts'
import { isHidden, speaksOf } from '../patients/index.ts'
import type { PrepView, saveMyPrep } from './contract.ts'
import { staffNames } from './make-contact.ts'
import { addPrep, type Contact, readContact, readContacts, readPrep } from './store.ts'

const CONTACTS_SHOWN = 20

/** A contact stays out where the nurse marked it so, or where its answers speak of what is not shown. */
const shownWithout =
  (hidden: readonly Sensitive[], names: readonly string[]) =>
  ({ sensitive, doNow, watchFor, whoToCall }: Contact): boolean =>
    !isHidden(sensitive, hidden) && !speaksOf(`${doNow}\n${watchFor}\n${whoToCall}`, hidden, names)

/** Whether somebody to whom these categories are not shown hears of this contact at all. */
export const mayHearOf = async (
  { tx }: Context,
  { patientId, contactId }: { patientId: string; contactId: string },
  hidden: readonly Sensitive[],
): Promise<boolean> => {
  const contact = await readContact(tx, contactId)
  return contact !== undefined && shownWithout(hidden, await readHiddenWords(tx, patientId, hidden))(contact)
}

/** What she was told last: what to do now, what to watch for, whom to call. */
export const readMyAnswers = async (context: Context) => {
  const patientId = ownPatientId(context)
  const hidden = hiddenFrom(context.actor)
  const names = await staffNames(context)
  const isShown = shownWithout(hidden, await readHiddenWords(context.tx, patientId, hidden))
  const all = (await readContacts(context.tx, patientId, CONTACTS_SHOWN)).filter(isShown)
  context.touch({ action: 'read', thing: 'contacts.my-answers', patientId })
  const answers = all
    .filter(({ outcome, closedAt }) => outcome === 'reached' && closedAt)
    .map(({ closedAt, closedBy, openedBy, doNow, watchFor, whoToCall }) => ({
      on: closedAt!.toISOString(),
      by: names.get(closedBy ?? openedBy) ?? '',
      doNow,
      watchFor,
      whoToCall,
    }))
  const next = all.find(({ closedAt }) => closedAt)?.nextContactOn ?? null
  return { latest: answers[0] ?? null, earlier: answers.slice(1), nextContactOn: next }
}

export const readMyPrep = async (context: Context) => {
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'contacts.my-prep', patientId })
  const lists = await readPrep(context.tx, patientId)
  // A caregiver sees what she wrote herself; the patient sees everything that was written about her.
  const { actor } = context
  return { lists: actor.kind === 'caregiver' ? lists.filter(({ saidById }) => saidById === actor.id) : lists }
}

/** As whom somebody speaks; whatever she wrote bears it wherever it is read. */
const speakerOf = ({ kind }: Actor): PrepView['saidBy'] =>
  kind === 'caregiver' || kind === 'representative' ? kind : 'patient'

/** What she, or a caregiver, wants to talk about next time; labeled with who said it, everywhere. */
export const writeMyPrep = async (context: Context, { id, ...content }: Input<typeof saveMyPrep>) => {
  const { actor, practice, now } = context
  const patientId = ownPatientId(context)
  await addPrep(context.tx, {
    practiceId: practice.id,
    id,
    patientId,
    saidBy: speakerOf(actor),
    saidById: actor.id,
    saidByName: actor.name,
    content: JSON.stringify(content),
    writtenAt: now,
    contactId: null,
  })
  context.touch({ action: 'prep list written', thing: 'contacts.prep', thingId: id, patientId })
  return { ok: true as const }
}
