import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { makeLink } from '../access/index.ts'
import { readCaregivers } from './caregiver-store.ts'
import { change, recordCoverage, recordMayBeTold, recordNeed, recordStay } from './change-patient.ts'
import {
  addCoverage,
  addMayBeTold,
  addStay,
  changeNeed,
  changePatient,
  changeSharing,
  endMayBeTold,
  endSharing,
  findPatients,
  inviteCaregiver,
  makePatientLink,
  myFamily,
  readPatient,
} from './contract.ts'
import { change as changeWhatSheSees, end, invite } from './family.ts'
import {
  addPaper,
  addRepresentative,
  downloadPaper,
  endRepresentative,
  listRepresentatives,
  verifyRepresentative,
} from './representative-contract.ts'
import { endOne, keepPaper, record, sendPaper, tellAll, verify } from './representatives.ts'
import { codeToPrint, proveByBirthDate, sendCode } from './sign-in.ts'
import { askForCode, printCode, proveMyself } from './sign-in-contract.ts'
import {
  closeMayBeTold,
  readCard,
  readCoverages,
  readMayBeTold,
  readNeed,
  readStays,
  searchCards,
} from './store.ts'

const readAll = async ({ tx, now }: Context, patientId: string) => ({
  patient: found(await readCard(tx, patientId)),
  need: await readNeed(tx, patientId),
  mayBeTold: await readMayBeTold(tx, patientId),
  coverages: await readCoverages(tx, patientId),
  stays: await readStays(tx, patientId),
  caregivers: await readCaregivers(tx, patientId, now),
})

const linkForPatient = async (context: Context, patientId: string) => {
  const { birthDate } = found(await readCard(context.tx, patientId))
  return { link: await makeLink(context, { kind: 'patient', subjectId: patientId, patientId, birthDate }) }
}

export const answers: Answer[] = [
  answerAnyone(askForCode, sendCode),
  answer(printCode, codeToPrint),
  answer(proveMyself, proveByBirthDate),
  answer(listRepresentatives, tellAll),
  answer(addRepresentative, record),
  answer(addPaper, keepPaper),
  answer(downloadPaper, sendPaper),
  answer(verifyRepresentative, verify),
  answer(endRepresentative, endOne),
  answer(findPatients, async ({ tx }, { words, limit }) => {
    const rows = await searchCards(tx, words, limit + 1)
    return {
      patients: rows.slice(0, limit).map((row) => ({ ...row, sex: row.sex as 'unknown' })),
      more: rows.length > limit,
    }
  }),
  answer(readPatient, (context, { patientId }) => readAll(context, patientId)),
  answer(changePatient, change),
  answer(changeNeed, recordNeed),
  answer(addMayBeTold, recordMayBeTold),
  answer(endMayBeTold, async ({ tx, now }, { patientId, id }) => {
    found(await readCard(tx, patientId))
    await closeMayBeTold(tx, patientId, id, now)
    return { ok: true as const }
  }),
  answer(addCoverage, recordCoverage),
  answer(addStay, recordStay),
  answer(makePatientLink, (context, { patientId }) => linkForPatient(context, patientId)),
  answer(myFamily, async (context) => ({
    caregivers: await readCaregivers(context.tx, ownPatientId(context), context.now),
  })),
  answer(inviteCaregiver, invite),
  answer(changeSharing, changeWhatSheSees),
  answer(endSharing, end),
]
