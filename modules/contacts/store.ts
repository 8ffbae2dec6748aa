import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { ContactDraftInput, Outcome, PrepView } from './contract.ts'

type New<T extends keyof Tables> = Insertable<Tables[T]>

const CONTACT = [
  'id',
  'version',
  'patientId',
  'openedBy',
  'openedAt',
  'answers',
  'note',
  'doNow',
  'watchFor',
  'whoToCall',
  'teachBack',
  'outcome',
  'nextContactOn',
  'sensitive',
  'skipped',
  'tasks',
  'callBackAt',
  'closedBy',
  'closedAt',
] as const

export type Contact = Awaited<ReturnType<typeof readContacts>>[number]

const typed = <
  T extends {
    answers: unknown
    teachBack: unknown
    outcome: string | null
    sensitive: string[]
    tasks: unknown
  },
>(
  row: T,
) => ({
  ...row,
  answers: row.answers as Record<string, string>,
  teachBack: row.teachBack as ContactDraftInput['teachBack'],
  outcome: row.outcome as Outcome | null,
  tasks: row.tasks as ContactDraftInput['tasks'],
  sensitive: row.sensitive as ContactDraftInput['sensitive'],
})

export const readContacts = async (tx: Tx, patientId: string, limit: number) =>
  (
    await tx
      .selectFrom('contacts.contact')
      .select(CONTACT)
      .where('patientId', '=', patientId)
      .orderBy('openedAt', 'desc')
      .limit(limit)
      .execute()
  ).map(typed)

export const readContact = async (tx: Tx, id: string) => {
  const row = await tx
    .selectFrom('contacts.contact')
    .select(CONTACT)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && typed(row)
}

export const readOpenContact = async (tx: Tx, patientId: string, openedBy: string) => {
  const row = await tx
    .selectFrom('contacts.contact')
    .select(CONTACT)
    .where('patientId', '=', patientId)
    .where('openedBy', '=', openedBy)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return row && typed(row)
}

export const addContact = (tx: Tx, row: New<'contacts.contact'>) =>
  tx
    .insertInto('contacts.contact')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

const written = ({ answers, teachBack, tasks, ...rest }: ContactDraftInput) => ({
  ...rest,
  tasks: JSON.stringify(tasks),
  answers: JSON.stringify(answers),
  teachBack: teachBack && JSON.stringify(teachBack),
})

type Closing = { outcome: string; closedBy: string; closedAt: Date }

/** Saves what was typed, and closes with it where an outcome is given; undefined when somebody saved in between. */
export const updateContact = (
  tx: Tx,
  id: string,
  version: number,
  draft: ContactDraftInput,
  closing?: Closing,
) =>
  tx
    .updateTable('contacts.contact')
    .set({ ...written(draft), ...(closing ?? {}), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('closedAt', 'is', null)
    .returning('version')
    .executeTakeFirst()

export const readPrep = async (
  tx: Tx,
  patientId: string,
): Promise<(PrepView & { saidById: string | null })[]> => {
  const rows = await tx
    .selectFrom('contacts.prepList')
    .select(['id', 'saidBy', 'saidById', 'saidByName', 'content', 'writtenAt'])
    .where('patientId', '=', patientId)
    .where('contactId', 'is', null)
    .orderBy('writtenAt', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ content, saidBy, writtenAt, ...row }) => ({
    ...row,
    ...(content as object as Pick<PrepView, 'symptoms' | 'medicines' | 'noticed' | 'inTheWay' | 'questions'>),
    saidBy: saidBy as PrepView['saidBy'],
    writtenAt: writtenAt.toISOString(),
  }))
}
export const addPrep = (tx: Tx, row: New<'contacts.prepList'>) =>
  tx
    .insertInto('contacts.prepList')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
/** A list that was the agenda of a contact is done with it; one that came in after the call was opened waits for the next. */
export const markPrepUsed = (tx: Tx, patientId: string, contactId: string, openedAt: Date) =>
  tx
    .updateTable('contacts.prepList')
    .set({ contactId })
    .where('patientId', '=', patientId)
    .where('contactId', 'is', null)
    .where('writtenAt', '<=', openedAt)
    .execute()

const NOTES_MAX = 200

/** The last notes this person wrote, of any patient, newest first: what a new note is held against. */
export const readLastNotes = async (tx: Tx, staffId: string, exceptId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contacts.contact')
    .select('note')
    .where('closedBy', '=', staffId)
    .where('id', '<>', exceptId)
    .where('note', '<>', '')
    .orderBy('closedAt', 'desc')
    .limit(NOTES_MAX)
    .execute()
  return rows.map(({ note }) => note)
}
