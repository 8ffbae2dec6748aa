import { addInitiatingVisit, attest, confirm } from '../modules/enrollment/confirm.ts'
import { begin, keepConsent } from '../modules/enrollment/consent.ts'
import { requiredElements, scriptVersions } from '../modules/enrollment/rules/consent-elements.ts'
import { keepAttainment } from '../modules/plans/follow-goals.ts'
import { give } from '../modules/plans/give-copy.ts'
import { save } from '../modules/plans/save-draft.ts'
import { sign } from '../modules/plans/sign-plan.ts'
import { start as startPlan } from '../modules/plans/start-draft.ts'
import { readDraft } from '../modules/plans/store.ts'
import type { Context } from '../platform/context.ts'
import { type patients, staff } from './cast.ts'
import { withRosasWords } from './rosas-plan.ts'

type Who = (typeof staff)[keyof typeof staff]
type As = <T>(who: Who, command: (context: Context) => Promise<T>) => Promise<T>

/** Confirmed conditions, risk, the visit, consent and enrollment in CCM with Dr. Haddad, by the real commands. */
export const enrollAs = async (
  as: As,
  today: string,
  patient: (typeof patients)[keyof typeof patients],
  codes: [string, string, string][],
) => {
  const patientId = patient.id
  await as(staff.haddad, async (context) => {
    for (const [icd10, label, category] of codes)
      await confirm(context, {
        id: context.newId(),
        patientId,
        icd10,
        label,
        category,
        onsetOn: null,
        expectedMonths: 12,
        factIds: [],
      })
    await attest(context, {
      id: context.newId(),
      patientId,
      risk: 'decompensation',
      reasons: 'Two unplanned hospital stays in the last year',
    })
    await addInitiatingVisit(context, {
      id: context.newId(),
      patientId,
      practitionerId: staff.haddad.id,
      visitedOn: today,
      code: '99214',
      ccmDiscussed: true,
    })
  })
  await as(staff.tomas, async (context) => {
    await keepConsent(context, {
      id: context.newId(),
      patientId,
      program: 'CCM',
      practitionerId: staff.haddad.id,
      decision: 'accepted',
      means: 'verbal',
      elements: [...requiredElements],
      language: patient.language,
      scriptVersion: scriptVersions[0]!,
      costCents: 1323,
      costText: '$13.23',
      givenBy: 'patient',
      givenByName: `${patient.givenName} ${patient.familyName}`,
      givenAt: null,
      reason: null,
    })
    await begin(context, {
      id: context.newId(),
      program: 'CCM',
      patientId,
      practitionerId: staff.haddad.id,
      coordinatorId: staff.lee.id,
    })
  })
}

/** A signed plan, its copy given, and a first look at a goal of hers. */
export const planFor = async (as: As, today: string, patientId: string) => {
  await as(staff.haddad, (context) => startPlan(context, { patientId }))
  const draft = (await as(staff.haddad, ({ tx }) => readDraft(tx, patientId)))!
  const saved = await as(staff.lee, (context) =>
    save(context, { patientId, version: draft.version, content: withRosasWords(draft.content, today) }),
  )
  await as(staff.haddad, (context) =>
    sign(context, { patientId, id: context.newId(), draftVersion: saved.version }),
  )
  await as(staff.lee, (context) =>
    give(context, { patientId, id: context.newId(), channel: 'in_person', givenTo: 'Rosa Delgado' }),
  )
  const goalId = draft.content.goals.find(({ measuredBy }) => measuredBy === 'a1c')?.id
  if (goalId)
    await as(staff.lee, (context) =>
      keepAttainment(context, {
        ...{ patientId, id: context.newId(), goalId, score: -1, saidBy: 'patient', saidOn: today },
        words: 'Como pan en las fiestas, pero ya no tomo refresco.',
      }),
    )
}
