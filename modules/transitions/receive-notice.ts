import { createHash } from 'node:crypto'
import { atLocal, localDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { lock } from '../../platform/lock.ts'
import { found, refuse } from '../../platform/refusal.ts'
import { insertStay, readCard, readStays } from '../patients/index.ts'
import { readWorkCalendar } from '../practice/index.ts'
import { addTask } from '../tasks/index.ts'
import type { COMPLEXITIES, DISCHARGED_TO, FROM_KINDS } from './contract.ts'
import { insertNotice, readNoticeBySha } from './notice-store.ts'
import { daysToCall } from './rules/transition-clock.ts'
import {
  insertTransition,
  readTransitionOf,
  readTransitionOfVisit,
  type TransitionRow,
  updateTransition,
} from './store.ts'

/** What somebody, a file or a feed says of one patient: she was admitted, discharged, or something changed. */
export type Notice = {
  id: string
  patientId: string
  event: 'admitted' | 'discharged' | 'changed'
  source: 'hand' | 'file' | 'feed'
  fromKind: (typeof FROM_KINDS)[number]
  facility: string
  visitNumber: string | null
  admittedOn: string | null
  /** Of a change: the discharge, where there has been one. */
  happenedAt: Date
  dischargedAt: Date | null
  dischargedTo: (typeof DISCHARGED_TO)[number]
  complexity: (typeof COMPLEXITIES)[number] | null
  /** What makes it the same notice when it comes again. */
  content: string
}
export type Received = { transitionId: string | null; isNew: boolean }

const DUE_TIME = 'T17:00'

/** Somebody is asked to call her on the first day one can, and silence escalates. */
const askForCall = async (context: Context, { patientId, facility, dischargedOn }: TransitionRow) => {
  const [day] = daysToCall(dischargedOn, await readWorkCalendar(context.tx))
  const today = localDate(context.now, context.practice.timeZone)
  await addTask(context, {
    id: context.newId(),
    patientId,
    what: `Call after discharge from ${facility}`.slice(0, 500),
    dueAt: atLocal(`${day && day > today ? day : today}${DUE_TIME}`, context.practice.timeZone).toISOString(),
    for: { role: 'coordinator' },
    urgency: 'soon',
  })
}

/** Days in a hospital are not days at home: minutes of those days count nowhere, so the month has to know. */
const keepStay = async (context: Context, row: TransitionRow) => {
  const { tx, practice, now, actor } = context
  if (row.fromKind !== 'hospital' || !row.admittedOn) return
  const known = (await readStays(tx, row.patientId)).some(
    ({ kind, fromOn, untilOn }) =>
      kind === 'hospital_inpatient' && fromOn <= row.dischargedOn && (untilOn ?? '9999') >= row.admittedOn!,
  )
  if (known) return
  await insertStay(tx, {
    practiceId: practice.id,
    id: row.id,
    patientId: row.patientId,
    kind: 'hospital_inpatient',
    fromOn: row.admittedOn,
    untilOn: row.dischargedOn,
    place: row.facility,
    recordedBy: actor.kind === 'staff' ? actor.id : null,
    recordedAt: now,
  })
  await context.emit('patients.changed', { patientId: row.patientId })
}

const openOne = async (context: Context, notice: Notice, dischargedAt: Date): Promise<TransitionRow> => {
  const { tx, practice, now, actor } = context
  const dischargedOn = localDate(dischargedAt, practice.timeZone)
  await insertTransition(tx, {
    practiceId: practice.id,
    id: notice.id,
    patientId: notice.patientId,
    fromKind: notice.fromKind,
    facility: notice.facility,
    visitNumber: notice.visitNumber,
    admittedOn: notice.admittedOn,
    dischargedAt,
    dischargedOn,
    dischargedTo: notice.dischargedTo,
    complexity: notice.complexity,
    source: notice.source,
    openedBy: actor.kind === 'staff' ? actor.id : null,
    openedAt: now,
  })
  const row = (await readTransitionOf(tx, notice.patientId, dischargedOn))!
  await keepStay(context, row)
  await askForCall(context, row)
  context.touch({
    action: 'transition opened',
    thing: 'transitions.transition',
    thingId: row.id,
    patientId: row.patientId,
  })
  return row
}

/** A later message about the same visit may move the day. The clock then runs from the right one. */
const moveTo = async (context: Context, row: TransitionRow, dischargedAt: Date) => {
  const dischargedOn = localDate(dischargedAt, context.practice.timeZone)
  if (row.endedAt || row.dischargedAt.getTime() === dischargedAt.getTime()) return
  await updateTransition(context.tx, row.id, row.version, { dischargedAt, dischargedOn })
}

const transitionFor = async (context: Context, notice: Notice): Promise<[TransitionRow | null, boolean]> => {
  const { tx, practice } = context
  if (!notice.dischargedAt) return [null, false]
  const ofDay = await readTransitionOf(
    tx,
    notice.patientId,
    localDate(notice.dischargedAt, practice.timeZone),
  )
  if (ofDay) return [ofDay, false]
  const ofVisit =
    notice.visitNumber &&
    (await readTransitionOfVisit(tx, notice.patientId, notice.facility, notice.visitNumber))
  if (ofVisit) {
    await moveTo(context, ofVisit, notice.dischargedAt)
    return [ofVisit, false]
  }
  return [await openOne(context, notice, notice.dischargedAt), true]
}

/** Takes one notice in, once: the same message again changes nothing, another about the same discharge joins it. */
export const receiveNotice = async (context: Context, notice: Notice): Promise<Received> => {
  const { tx, practice, now, actor } = context
  found(await readCard(tx, notice.patientId))
  if (notice.happenedAt > now)
    refuse('IN_FUTURE', 'The discharge lies in the future. Write it down when she has left.', {
      field: 'dischargedOn',
    })
  await lock(tx, `transitions.notice/${notice.patientId}`)
  const sha256 = createHash('sha256').update(notice.content).digest()
  const before = await readNoticeBySha(tx, sha256)
  if (before) return { transitionId: before.transitionId, isNew: false }
  const [transition, isNew] = await transitionFor(context, notice)
  await insertNotice(tx, {
    practiceId: practice.id,
    id: notice.id,
    patientId: notice.patientId,
    transitionId: transition?.id ?? null,
    event: notice.event,
    source: notice.source,
    facility: notice.facility,
    visitNumber: notice.visitNumber,
    happenedAt: notice.happenedAt,
    sha256,
    receivedBy: actor.kind === 'staff' ? actor.id : null,
    receivedAt: now,
  })
  return { transitionId: transition?.id ?? null, isNew }
}
