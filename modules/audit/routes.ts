import { type Answer, answer } from '../../platform/answer.ts'
import { ownPatientId } from '../../platform/context.ts'
import { downloadTouched, listAccounts, looksAt, myLooks, touched, whoLooked } from './contract.ts'
import { readOwnLooks } from './looks-store.ts'
import { tellLooks } from './tell-looks.ts'
import {
  askLooks,
  askTouched,
  askWho,
  type NamesOfPatients,
  readAllAccounts,
  writeTouched,
} from './who-looked.ts'

/** So many of the newest looks are told to a patient, before those of one minute are made one line. */
const OWN_LOOKS_MAX = 500

/** The log stands below the room that knows patients, so their names are given to it. */
export const answersWith = (namesOf: NamesOfPatients): Answer[] => [
  answer(myLooks, async (context) => {
    const patientId = ownPatientId(context)
    const rows = await readOwnLooks(context.tx, patientId, OWN_LOOKS_MAX)
    context.touch({ action: 'read', thing: 'audit.my-looks', patientId })
    return { looks: tellLooks(rows) }
  }),
  answer(listAccounts, readAllAccounts),
  answer(touched, (context, asked) => askTouched(context, asked, namesOf)),
  answer(downloadTouched, (context, asked) => writeTouched(context, asked, namesOf)),
  answer(looksAt, (context, asked) => askLooks(context, asked, namesOf)),
  answer(whoLooked, (context, asked) => askWho(context, asked, namesOf)),
]
