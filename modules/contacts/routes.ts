import { type Answer, answer } from '../../platform/answer.ts'
import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readCard, readCards } from '../patients/index.ts'
import {
  closeContact,
  listContacts,
  myAnswers,
  myPrep,
  openContact,
  saveContact,
  saveMyPrep,
  today,
  writePrep,
} from './contract.ts'
import { close, open, save, staffNames, viewContact } from './make-contact.ts'
import { readMyAnswers, readMyPrep, writeMyPrep } from './patient-side.ts'
import { addPrep, readContacts, readOpenOf, readPrep, readPromises, readWaitingPrep } from './store.ts'

const HISTORY = 50

/** Open calls first, then what patients wrote, then what was promised: the day in the order it should be lived. */
const readToday = async (context: Context) => {
  const { tx, practice } = context
  const day = localDate(context.now, practice.timeZone)
  const open = (await readOpenOf(tx, staff(context).id)).map(({ patientId, openedAt }) => ({
    patientId,
    why: 'open' as const,
    on: openedAt.toISOString(),
    text: 'You opened a call and have not finished it.',
  }))
  const prep = (await readWaitingPrep(tx)).map(({ patientId, saidBy, saidByName, writtenAt }) => ({
    patientId,
    why: 'prep' as const,
    on: writtenAt.toISOString(),
    text: `${saidByName} (${saidBy}) wrote what to talk about next time.`,
  }))
  const promised = (await readPromises(tx, day)).map(({ patientId, nextContactOn }) => ({
    patientId,
    why: 'promised' as const,
    on: nextContactOn!,
    text: nextContactOn! < day ? 'A call was promised and is late.' : 'A call was promised for today.',
  }))
  const rows = [...open, ...prep, ...promised]
  const cards = new Map(
    (
      await readCards(
        tx,
        rows.map(({ patientId }) => patientId),
      )
    ).map((card) => [card.id, card]),
  )
  return {
    rows: rows.map((row) => ({
      ...row,
      name: `${cards.get(row.patientId)?.familyName}, ${cards.get(row.patientId)?.givenName}`,
    })),
  }
}

export const answers: Answer[] = [
  answer(openContact, open),
  answer(saveContact, save),
  answer(closeContact, close),
  answer(today, readToday),
  answer(listContacts, async (context, { patientId }) => {
    found(await readCard(context.tx, patientId))
    const names = await staffNames(context)
    const contacts = (await readContacts(context.tx, patientId, HISTORY)).map((one) =>
      viewContact(one, names),
    )
    return { contacts, prep: await readPrep(context.tx, patientId) }
  }),
  answer(writePrep, async (context, { id, patientId, ...content }) => {
    found(await readCard(context.tx, patientId))
    await addPrep(context.tx, {
      practiceId: context.practice.id,
      id,
      patientId,
      saidBy: 'staff',
      saidById: staff(context).id,
      saidByName: staff(context).name,
      content: JSON.stringify(content),
      writtenAt: context.now,
      contactId: null,
    })
    return { ok: true as const }
  }),
  answer(myAnswers, readMyAnswers),
  answer(myPrep, readMyPrep),
  answer(saveMyPrep, writeMyPrep),
]
