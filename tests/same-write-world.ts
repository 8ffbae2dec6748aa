import { makeLink } from '../modules/access/index.ts'
import { keepConsent } from '../modules/enrollment/consent.ts'
import { requiredElements, scriptVersions } from '../modules/enrollment/rules/consent-elements.ts'
import { readAnswers } from '../modules/interop/read-answer-file.ts'
import { remittance } from '../modules/interop/x12/fixtures/answers.ts'
import { add } from '../modules/medications/change-list.ts'
import { open } from '../modules/medications/open-problem.ts'
import { compare, keepList } from '../modules/medications/reconcile.ts'
import { readDiscrepancies } from '../modules/medications/reconcile-store.ts'
import { writeFirst } from '../modules/messages/inbox.ts'
import { keepInterview } from '../modules/plans/interview.ts'
import { readDraft } from '../modules/plans/store.ts'
import { change } from '../modules/practice/settings.ts'
import { readOpenAlerts } from '../modules/readings/index.ts'
import { takeIn } from '../modules/readings/take-in.ts'
import { addTask } from '../modules/tasks/index.ts'
import { put } from '../modules/tenancy/keeping.ts'
import { addByHand } from '../modules/time/record-time.ts'
import { start } from '../modules/time/run-timer.ts'
import { noteByHand } from '../modules/transitions/notice-by-hand.ts'
import { addReferral } from '../modules/transitions/referrals.ts'
import { moreStaff, patients, practice, SAMPLE_PASSWORD, staff } from '../samples/cast.ts'
import { look } from './races/race.ts'
import { MARCH, openReadyStage } from './races/ready-month.ts'

export type Person = 'lee' | 'tomas' | 'haddad' | 'webb' | 'ruth' | 'adeyemi' | 'rosa'
export type Prepared = Awaited<ReturnType<typeof openPrepared>>

/** A practice in which every write can be done: a month claimed and denied, a plan signed, a clock that runs, a consent not used yet. */
export const openPrepared = async () => {
  const stage = await openReadyStage()
  const { quietly } = stage
  const app = await stage.app()
  const cookieOf = (response: { headers: Record<string, unknown> }) =>
    String(response.headers['set-cookie']).split(';')[0]!
  const enter = async (url: string, payload: object) =>
    cookieOf(await app.inject({ method: 'POST', url, payload, headers: { 'x-throughline': '1' } }))
  const signIn = (email: string) => enter('/api/sign-in', { email, password: SAMPLE_PASSWORD })
  const agree = async (patientId: string) => {
    const id = crypto.randomUUID()
    await quietly(staff.tomas, (context) =>
      keepConsent(context, {
        id,
        patientId,
        program: 'CCM',
        practitionerId: staff.haddad.id,
        decision: 'accepted',
        means: 'verbal',
        elements: [...requiredElements],
        language: 'es',
        scriptVersion: scriptVersions[0]!,
        costCents: 1323,
        costText: '$13.23',
        givenBy: 'patient',
        givenByName: 'Rosa Delgado',
        givenAt: null,
        reason: null,
      }),
    )
    return id
  }
  const entryBy = async (who: typeof staff.lee | typeof staff.tomas, patientId: string) => {
    const id = crypto.randomUUID()
    await quietly(who, (context) =>
      addByHand(context, {
        id,
        patientId,
        program: 'CCM',
        activity: 'phone_patient',
        from: '2026-03-31T15:00:00Z',
        until: '2026-03-31T15:10:00Z',
        reason: 'called from the car',
        note: '',
      }),
    )
    return (await look<{ id: string }>(stage, 'select id from time.entry where timer_id = $1', [id]))[0]!.id
  }

  const patientId = await stage.readyAndApproved()
  await stage.closeMonth()
  const [claim] = await look<{ control: string }>(
    stage,
    'select control_number as control from billing.claim',
  )
  const denied = {
    control: claim!.control,
    status: '4',
    code: '99490',
    charge: '66.13',
    paid: '0',
    cas: ['CO*119*66.13'],
  }
  await quietly(staff.webb, (context) =>
    readAnswers(
      {
        ...context,
        upload: { fileName: 'a.txt', bytes: Buffer.from(remittance({ payment: '0', claims: [denied] })) },
      },
      { others: 'refuse' },
    ),
  )
  const medicationId = crypto.randomUUID()
  await quietly(staff.lee, (context) =>
    add(context, {
      patientId,
      id: medicationId,
      name: 'Lisinopril',
      dose: '10 mg',
      directions: 'One in the morning',
      purpose: null,
      prescriber: null,
      dayParts: ['morning'],
      status: 'taking',
      source: 'Rosa, from the bottle',
      why: '',
      patientTold: true,
    }),
  )
  const problemIds = [crypto.randomUUID(), crypto.randomUUID()] as const
  for (const [at, id] of problemIds.entries())
    await quietly(staff.lee, (context) =>
      open(context, { patientId, id, medicationId, kind: at ? 'missed' : 'refill', words: '' }),
    )
  const discrepancyId = await quietly(staff.lee, async (context) => {
    const list = { patientId, kind: 'bottle', label: 'Bottles', takenOn: '2026-03-25' } as const
    await keepList(context, { ...list, id: crypto.randomUUID(), text: 'Lisinopril; 20 mg' })
    await compare(context, { patientId, id: crypto.randomUUID() })
    return (await readDiscrepancies(context.tx, patientId)).find(({ kind }) => kind === 'dose')!.id
  })
  const entryId = await entryBy(staff.lee, patientId)
  await entryBy(staff.tomas, patientId)
  const timerId = crypto.randomUUID()
  await quietly(staff.lee, (context) =>
    start(context, { id: timerId, patientId, contactId: null, onlyIfEnrolled: false }),
  )
  const link = await quietly(staff.lee, (context) =>
    makeLink(context, {
      kind: 'patient',
      subjectId: patientId,
      patientId,
      birthDate: patients.rosa.birthDate,
    }),
  )
  const taskIds = [crypto.randomUUID(), crypto.randomUUID()] as const
  for (const id of taskIds)
    await quietly(staff.lee, (context) =>
      addTask(context, {
        id,
        patientId,
        what: 'Ask the lab for the potassium',
        dueAt: '2026-04-20T15:00:00Z',
        for: { role: 'coordinator' },
      }),
    )
  const { transitionId } = await quietly(staff.lee, (context) =>
    noteByHand(context, {
      patientId,
      id: crypto.randomUUID(),
      fromKind: 'hospital',
      facility: 'Mercy Hospital',
      admittedOn: null,
      dischargedOn: '2026-03-25',
      dischargedTime: '12:00',
      dischargedTo: 'home',
      complexity: 'high',
    }),
  )
  const referralId = crypto.randomUUID()
  await quietly(staff.lee, (context) =>
    addReferral(context, {
      patientId,
      id: referralId,
      kind: 'specialist',
      providerId: null,
      sentTo: 'Dr. Vera Quist',
      why: 'More short of breath',
      need: null,
      how: 'fax',
      urgency: 'soon',
    }),
  )
  const threadId = crypto.randomUUID()
  await quietly(staff.lee, (context) =>
    writeFirst(context, { patientId, id: threadId, body: 'A first word' }),
  )
  await quietly(staff.lee, (context) =>
    keepInterview(context, { patientId, version: 0, answers: { matters: 'to dance' } }),
  )
  const alertId = await quietly(staff.lee, async (context) => {
    const low = { kind: 'sugar', value: 50, lower: null, unit: 'mg/dL', corrects: null } as const
    const speaker = { kind: 'staff', id: staff.lee.id, name: staff.lee.name } as const
    const takenAt = context.now.toISOString()
    await takeIn(context, { ...low, patientId, id: crypto.randomUUID(), takenAt }, speaker)
    return (await readOpenAlerts(context.tx, [patientId]))[0]!.id
  })
  const settings = [crypto.randomUUID(), crypto.randomUUID()] as const
  const holdId = crypto.randomUUID()
  for (const [at, id] of settings.entries()) {
    stage.clock.advance(1000)
    await quietly(moreStaff.ruth, (context) =>
      change(context, {
        id,
        key: 'working_days',
        value: { weekdays: [1, 2, 3, 4, 5 + at] },
        reason: 'A test of settings',
        seen: at === 0 ? null : settings[0],
      }),
    )
  }
  await quietly(moreStaff.ruth, (context) =>
    put(context, { id: holdId, patientId: null, reason: 'A letter from a lawyer' }),
  )
  const one = async (sql: string) => (await look<{ id: string }>(stage, sql))[0]!.id
  return {
    stage,
    app,
    cookies: {
      lee: await signIn(staff.lee.email),
      tomas: await signIn(staff.tomas.email),
      haddad: await signIn(staff.haddad.email),
      webb: await signIn(staff.webb.email),
      ruth: await signIn(moreStaff.ruth.email),
      adeyemi: await signIn(moreStaff.adeyemi.email),
      rosa: await enter('/api/my/open-link', {
        token: link.split('/open/')[1]!,
        birthDate: patients.rosa.birthDate,
      }),
    } satisfies Record<Person, string>,
    patientId,
    consentId: await agree(patients.june.id),
    unusedConsentOf: (await agree(patients.walter.id)) && patients.walter.id,
    entryId,
    timerId,
    medicationId,
    problemIds,
    discrepancyId,
    settings,
    taskIds,
    referralId,
    transitionId,
    holdId,
    threadId,
    alertId,
    flagId: await one('select id from time.flag limit 1'),
    postingId: await one('select id from billing.posting limit 1'),
    draftVersion: (await quietly(staff.lee, ({ tx }) => readDraft(tx, patientId)))!.version,
    goalId: (await quietly(staff.lee, ({ tx }) => readDraft(tx, patientId)))!.content.goals[0]!.id,
    month: MARCH,
    practiceId: practice.id,
  }
}
