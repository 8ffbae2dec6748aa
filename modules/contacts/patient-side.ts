import { type Context, ownPatientId } from '../../platform/context.ts'
import type { Input } from '../../platform/route.ts'
import type { saveMyPrep } from './contract.ts'
import { staffNames } from './make-contact.ts'
import { addPrep, readContacts, readPrep } from './store.ts'

const CONTACTS_SHOWN = 20

/** What she was told last: what to do now, what to watch for, whom to call. */
export const readMyAnswers = async (context: Context) => {
  const patientId = ownPatientId(context)
  const names = await staffNames(context)
  const all = await readContacts(context.tx, patientId, CONTACTS_SHOWN)
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
  return {
    lists: actor.kind === 'caregiver' ? lists.filter(({ saidByName }) => saidByName === actor.name) : lists,
  }
}

/** What she, or a caregiver, wants to talk about next time; labeled with who said it, everywhere. */
export const writeMyPrep = async (context: Context, { id, ...content }: Input<typeof saveMyPrep>) => {
  const { actor, practice, now } = context
  const patientId = ownPatientId(context)
  const saidBy = actor.kind === 'patient' ? 'patient' : 'caregiver'
  await addPrep(context.tx, {
    practiceId: practice.id,
    id,
    patientId,
    saidBy,
    saidByName: 'name' in actor ? actor.name : '',
    content: JSON.stringify(content),
    writtenAt: now,
    contactId: null,
  })
  context.touch({ action: 'prep list written', thing: 'contacts.prep', thingId: id, patientId })
  return { ok: true as const }
}
