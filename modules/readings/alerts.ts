import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCards } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { addAlertStep, readAlert, readOpenAlerts } from './alert-store.ts'
import type { AlertView, listAlerts, stepAlert } from './alerts-contract.ts'
import { readReadingsByIds } from './store.ts'
import { viewReading } from './view-reading.ts'

export const tellAlerts = async ({ tx, now, practice }: Context): Promise<Output<typeof listAlerts>> => {
  const open = await readOpenAlerts(tx)
  const nameOf = await readStaffNames(tx)
  const patientIds = [...new Set(open.map(({ patientId }) => patientId))]
  const cards = new Map((await readCards(tx, patientIds)).map((card) => [card.id, card]))
  const rows = await readReadingsByIds(
    tx,
    open.map(({ readingId }) => readingId),
  )
  const readings = new Map(rows.map((row) => [row.id, row]))
  const alerts = open.map((alert): AlertView => {
    const { id, patientId, raisedAt, seenBy, seenAt } = alert
    const card = cards.get(patientId)
    return {
      id,
      patientId,
      name: `${card?.familyName}, ${card?.givenName}`,
      zone: alert.zone as AlertView['zone'],
      reasons: alert.reasons as AlertView['reasons'],
      raisedAt: raisedAt.toISOString(),
      reading: viewReading(readings.get(alert.readingId)!, alert, practice.timeZone),
      seen: seenBy && seenAt ? { by: nameOf(seenBy), at: seenAt.toISOString() } : null,
    }
  })
  return { now: now.toISOString(), alerts }
}

const DONE = {
  seen: 'A colleague has seen this before you. Reload the list.',
  ended: 'A colleague has ended this before you. Reload the list to see what is open.',
}

export const step = async (context: Context, given: Input<typeof stepAlert>) => {
  const { tx, practice, now } = context
  const { alertId, id, kind, words } = given
  const { patientId, endedAt } = found(await readAlert(tx, alertId))
  if (kind === 'ended' && words.length < 3)
    refuse('NO_WORDS', 'Say in a few words what came of it.', { field: 'words' })
  const row = { practiceId: practice.id, id, alertId, patientId, kind, words }
  const added = !endedAt && (await addAlertStep(tx, { ...row, byStaff: staff(context).id, at: now }))
  if (!added) refuse('DONE_BEFORE', endedAt ? DONE.ended : DONE[kind], { status: 409 })
  context.touch({ action: `reading ${kind}`, thing: 'readings.alert', thingId: alertId, patientId })
  return { ok: true as const }
}
