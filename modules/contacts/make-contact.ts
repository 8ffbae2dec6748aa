import { atLocal, monthOf } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse, stale } from '../../platform/refusal.ts'
import type { Input } from '../../platform/route.ts'
import { readCard } from '../patients/index.ts'
import { readStaff } from '../practice/index.ts'
import { addTask } from '../tasks/index.ts'
import { flagClonedNote, leaveLine, looksCloned, readLine, start } from '../time/index.ts'
import { noteAttempt, tellAttempts } from './attempts.ts'
import {
  type ContactDraftInput,
  type ContactView,
  type closeContact,
  contactDraft,
  type openContact,
  type saveContact,
} from './contract.ts'
import { endForOthers, joinCall, tellHousehold } from './household.ts'
import { contactProblems } from './rules/close-contact.ts'
import { scriptFor } from './script-for.ts'
import {
  addContact,
  type Contact,
  markPrepUsed,
  readContact,
  readContacts,
  readLastNotes,
  readOpenContact,
  readPrep,
  updateContact,
} from './store.ts'

const LAST = 4

export const viewContact = (contact: Contact, names: Map<string, string>): ContactView => ({
  id: contact.id,
  version: contact.version,
  openedAt: contact.openedAt.toISOString(),
  by: names.get(contact.closedBy ?? contact.openedBy) ?? 'a former colleague',
  outcome: contact.outcome,
  closedAt: contact.closedAt?.toISOString() ?? null,
  answers: contact.answers,
  note: contact.note,
  doNow: contact.doNow,
  watchFor: contact.watchFor,
  whoToCall: contact.whoToCall,
  teachBack: contact.teachBack,
  nextContactOn: contact.nextContactOn,
  sensitive: contact.sensitive,
  skipped: contact.skipped,
  tasks: contact.tasks,
  callBackAt: contact.callBackAt,
})

export const staffNames = async (context: Context) =>
  new Map((await readStaff(context.tx)).map(({ id, name }) => [id, name]))

const fresh = (context: Context, id: string, patientId: string) => ({
  practiceId: context.practice.id,
  id,
  version: 1,
  patientId,
  kind: 'call',
  openedBy: staff(context).id,
  openedAt: context.now,
  answers: '{}',
  note: '',
  doNow: '',
  watchFor: '',
  whoToCall: '',
  teachBack: null,
  outcome: null,
  nextContactOn: null,
  closedBy: null,
  closedAt: null,
})

/** Opens the call: one's own open contact is found again, and the clock starts with it, without a click. */
export const open = async (context: Context, { id, patientId, alongside }: Input<typeof openContact>) => {
  const { tx } = context
  const card = found(await readCard(tx, patientId))
  const me = staff(context).id
  if (!(await readOpenContact(tx, patientId, me))) await addContact(tx, fresh(context, id, patientId))
  const contact = found(await readOpenContact(tx, patientId, me))
  const clock = { id: context.newId(), patientId, contactId: contact.id, onlyIfEnrolled: false }
  if (alongside) await joinCall(context, alongside, { patientId, contactId: contact.id })
  else await start(context, clock)
  const names = await staffNames(context)
  const last = (await readContacts(tx, patientId, LAST)).filter((one) => one.closedAt)
  return {
    contact: viewContact(contact, names),
    household: await tellHousehold(context, card, contact.id),
    script: await scriptFor(context, card, names.get(me) ?? ''),
    last: last.slice(0, LAST - 1).map((one) => viewContact(one, names)),
    prep: await readPrep(tx, patientId),
    attempts: await tellAttempts(context, patientId),
  }
}

const ownOpen = async (context: Context, patientId: string, contactId: string): Promise<Contact> => {
  const contact = await readContact(context.tx, contactId)
  found(contact && contact.patientId === patientId && contact.openedBy === staff(context).id ? contact : null)
  if (contact!.closedAt)
    refuse('CLOSED', 'This contact is closed and stays as it is. Open a new one to add something.')
  return contact!
}

type Typed = Input<typeof saveContact>
/** What was typed, without where it belongs. */
const draftOf = (given: Typed): ContactDraftInput => contactDraft.parse(given)

export const save = async (context: Context, given: Typed): Promise<{ version: number }> => {
  const before = await ownOpen(context, given.patientId, given.contactId)
  const saved = await updateContact(context.tx, given.contactId, given.version, draftOf(given))
  return saved ?? stale({ now: viewContact(before, await staffNames(context)) })
}

/** What is odd about the note, said to its writer and kept for a supervisor; the note itself is hers to write. */
const remarksOnNote = async (context: Context, { patientId, contactId, note }: Typed) => {
  const staffId = staff(context).id
  const others = await readLastNotes(context.tx, staffId, contactId)
  if (!looksCloned(note, others)) return []
  const month = monthOf(context.now, context.practice.timeZone)
  return [await flagClonedNote(context, { contactId, staffId, patientId, month })]
}

const CLOSING_TIME = 'T17:00'

/** What was agreed on becomes tasks of whoever called, due by the end of their day. */
const makeTasks = async (context: Context, patientId: string, { tasks }: ContactDraftInput) => {
  for (const { id, what, dueOn } of tasks)
    await addTask(context, {
      id,
      patientId,
      what,
      dueAt: atLocal(`${dueOn}${CLOSING_TIME}`, context.practice.timeZone).toISOString(),
      for: { staffId: staff(context).id },
    })
}

/** Closes the contact, stops its clock and tells the family's room, all in one transaction or not at all. */
export const close = async (context: Context, given: Input<typeof closeContact>) => {
  const { patientId, contactId, version, outcome } = given
  const before = await ownOpen(context, patientId, contactId)
  const draft = draftOf(given)
  const [problem] = contactProblems({ ...draft, outcome })
  if (problem) refuse('CONTACT_OPEN', problem.text, { field: problem.field })
  const closed = await updateContact(context.tx, contactId, version, draft, {
    outcome,
    closedBy: staff(context).id,
    closedAt: context.now,
  })
  if (!closed) return stale({ now: viewContact(before, await staffNames(context)) })
  const others = (await readLine(context, contactId)).filter((one) => one.contactId !== contactId)
  const remarks = [
    ...(await leaveLine(context, { patientId, contactId })),
    ...(await remarksOnNote(context, given)),
  ]
  if (outcome === 'reached') await markPrepUsed(context.tx, patientId, contactId, before.openedAt)
  else await noteAttempt(context, patientId, contactId)
  await makeTasks(context, patientId, draft)
  await context.emit('contacts.closed', { patientId, contactId, outcome })
  return { ok: true as const, remarks, goesOnWith: await endForOthers(context, others, outcome) }
}
