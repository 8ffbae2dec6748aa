import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readFacts } from '../record/index.ts'
import { addInitiatingVisit, attest, confirm, withdraw } from './confirm.ts'
import { begin, keepConsent, revoke, tellScript } from './consent.ts'
import { printReceipt } from './consent-receipt.ts'
import {
  attestRisk,
  confirmCondition,
  consentReceipt,
  enroll,
  listCandidates,
  readConsentScript,
  readEnrollment,
  recordConsent,
  recordVisit,
  revokeConsent,
  withdrawCondition,
} from './contract.ts'
import { finishHold, listHolds, putHold } from './hold.ts'
import { endHold, putOnHold, readHolds } from './hold-contract.ts'
import { endAsk, keepAsk, tellEstimate, tellJoinAsks, tellJoinPage } from './join.ts'
import { askToBeCalled, endJoinAsk, estimateCost, listJoinAsks, readJoinPage } from './join-contract.ts'
import { MAIN_PROGRAMS } from './rules/programs.ts'
import { suggestIcd10 } from './rules/suggest-icd10.ts'
import { screenEverybody, screenOne } from './screen-patients.ts'
import {
  type Consent,
  readConfirmedConditions,
  readConsents,
  readEnrollments,
  readRisk,
  readVisits,
} from './store.ts'

const consentView = (name: (id: string) => string) => (consent: Consent) => ({
  id: consent.id,
  decision: consent.decision as 'accepted',
  program: consent.program,
  practitioner: name(consent.practitionerId),
  means: consent.means,
  elements: consent.elements,
  givenByName: consent.givenByName,
  givenAt: consent.givenAt.toISOString(),
  obtainedBy: name(consent.obtainedBy),
  costText: consent.costText,
  endsOn: consent.endsOn,
  reason: consent.reason,
})

const screened = async (context: Context, patientId: string) => {
  const card = found(await readCard(context.tx, patientId))
  const conditions = await readFacts(context.tx, patientId, ['condition'])
  const [lastEncounter] = await readFacts(context.tx, patientId, ['encounter'])
  return screenOne(context, card, {
    conditions,
    lastEncounter: lastEncounter?.startedOn ?? null,
    enrolledIn: null,
  })
}

const readAll = async (context: Context, patientId: string) => {
  const { tx } = context
  const { view, matches } = await screened(context, patientId)
  const name = await readStaffNames(tx)
  const risk = await readRisk(tx, patientId)
  const all = await readEnrollments(tx, patientId)
  const enrollment = all.find(({ program }) => MAIN_PROGRAMS.includes(program)) ?? all[0]
  const running = all.filter(({ endedOn }) => !endedOn)
  return {
    screening: view,
    suggestions: matches.flatMap((match) =>
      suggestIcd10(match).map(({ icd10, label, reason }) => ({
        category: match.key,
        label: match.label,
        icd10,
        name: label,
        reason,
      })),
    ),
    conditions: (await readConfirmedConditions(tx, patientId)).map((one) => ({
      ...one,
      confirmedBy: name(one.confirmedBy),
      confirmedAt: one.confirmedAt.toISOString(),
    })),
    risk: risk
      ? {
          risk: risk.risk,
          reasons: risk.reasons,
          by: name(risk.attestedBy),
          at: risk.attestedAt.toISOString(),
        }
      : null,
    visits: (await readVisits(tx, patientId)).map(({ practitionerId, ...visit }) => ({
      ...visit,
      practitioner: name(practitionerId),
    })),
    consents: (await readConsents(tx, patientId)).map(consentView(name)),
    enrollments: running.map(({ program, practitionerId, startedOn }) => ({
      program,
      practitionerId,
      practitioner: name(practitionerId),
      startedOn,
    })),
    enrollment: enrollment
      ? {
          ...enrollment,
          practitioner: name(enrollment.practitionerId),
          coordinator: name(enrollment.coordinatorId),
        }
      : null,
  }
}

export const answers: Answer[] = [
  answer(listCandidates, async (context) => ({ candidates: await screenEverybody(context) })),
  answer(readEnrollment, (context, { patientId }) => readAll(context, patientId)),
  answer(confirmCondition, confirm),
  answer(withdrawCondition, withdraw),
  answer(attestRisk, attest),
  answer(recordVisit, addInitiatingVisit),
  answer(readConsentScript, tellScript),
  answer(recordConsent, keepConsent),
  answer(revokeConsent, revoke),
  answer(enroll, begin),
  answer(readHolds, listHolds),
  answer(putOnHold, putHold),
  answer(endHold, finishHold),
  answer(consentReceipt, printReceipt),
  answerAnyone(readJoinPage, tellJoinPage),
  answerAnyone(estimateCost, tellEstimate),
  answerAnyone(askToBeCalled, keepAsk),
  answer(listJoinAsks, tellJoinAsks),
  answer(endJoinAsk, endAsk),
]
