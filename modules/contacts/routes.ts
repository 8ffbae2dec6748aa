import { type Answer, answer } from '../../platform/answer.ts'
import { staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import {
  closeContact,
  listContacts,
  myAnswers,
  myPrep,
  openContact,
  saveContact,
  saveMyPrep,
  writePrep,
} from './contract.ts'
import { close, open, save, staffNames, viewContact } from './make-contact.ts'
import { readMyAnswers, readMyPrep, writeMyPrep } from './patient-side.ts'
import { addPrep, readContacts, readPrep } from './store.ts'

const HISTORY = 50

export const answers: Answer[] = [
  answer(openContact, open),
  answer(saveContact, save),
  answer(closeContact, close),
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
