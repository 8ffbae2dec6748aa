import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { csv } from '../../platform/csv.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { readCards } from '../patients/index.ts'
import type { downloadCharges } from './contract.ts'
import { readClaimsOfMonth } from './store.ts'

const HEAD = ['claim', 'patient', 'birth_date', 'service_date', 'code', 'units', 'charge', 'diagnoses']

/** The month's charges as a table, one line a code, for a practice that keys them in elsewhere. */
export const writeCharges = async (
  context: Context,
  { month }: Input<typeof downloadCharges>,
): Promise<Download> => {
  const claims = await readClaimsOfMonth(context.tx, month as Month)
  if (claims.length === 0) refuse('NO_CLAIMS', `There are no claims for ${month} yet. Close the month first.`)
  const cards = new Map(
    (
      await readCards(
        context.tx,
        claims.map(({ patientId }) => patientId),
      )
    ).map((card) => [card.id, card]),
  )
  const rows = claims.flatMap((claim) => {
    const card = cards.get(claim.patientId)!
    return claim.lines.map((line) => [
      claim.controlNumber,
      `${card.familyName}, ${card.givenName}`,
      card.birthDate,
      claim.serviceOn,
      line.code,
      line.units,
      (line.chargeCents / 100).toFixed(2),
      claim.diagnoses.join(' '),
    ])
  })
  return csv(`charges-${month}.csv`, [HEAD, ...rows])
}
