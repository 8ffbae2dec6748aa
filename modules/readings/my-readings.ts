import { instantOf } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { hiddenFrom } from '../access/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readAlertsOf } from './alert-store.ts'
import { askedAbout } from './asked.ts'
import { KINDS, type Kind } from './kinds-contract.ts'
import type { myReadings, writeMyReading } from './my-contract.ts'
import { byHand } from './reading-source.ts'
import { readReadingsSince } from './store.ts'
import { takeIn } from './take-in.ts'
import { viewReading } from './view-reading.ts'

const SHOWN_MS = 180 * 86_400_000

/** How she feels is of the mind: a caregiver sees it only where that was given to her. */
const kindsFor = ({ actor }: Context): Kind[] =>
  KINDS.filter((kind) => kind !== 'mood' || !hiddenFrom(actor).includes('behavioral_health'))

export const readMine = async (context: Context): Promise<Output<typeof myReadings>> => {
  const { tx, now, practice } = context
  const patientId = ownPatientId(context)
  const kinds = kindsFor(context)
  const alerts = new Map((await readAlertsOf(tx, patientId)).map((one) => [one.readingId, one]))
  const rows = await readReadingsSince(tx, patientId, instantOf(now.getTime() - SHOWN_MS))
  const { goals } = await askedAbout(tx, patientId)
  const nameOf = await readStaffNames(tx)
  const readings = rows
    .map((row) => {
      const alert = alerts.get(row.id)
      const seer = alert?.seenBy ?? alert?.endedBy
      return {
        ...viewReading(row, alert, practice.timeZone),
        mine: row.saidBy === context.actor.id || context.actor.kind !== 'caregiver',
        seenBy: seer ? nameOf(seer) : null,
      }
    })
    .filter(({ kind }) => kinds.includes(kind))
  context.touch({ action: 'read', thing: 'readings.mine', patientId })
  return { kinds, goals: goals.filter(({ kind }) => kinds.includes(kind)), readings }
}

export const writeMine = (context: Context, sent: Input<typeof writeMyReading>) => {
  const { actor } = context
  if (actor.kind === 'staff' || actor.kind === 'system') throw new Error('a patient route')
  if (!kindsFor(context).includes(sent.kind)) return notFound()
  const given = { ...byHand.read(sent), patientId: actor.patientId }
  return takeIn(context, given, { kind: byHand.label ?? actor.kind, id: actor.id, name: actor.name })
}
