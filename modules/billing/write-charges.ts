import type { Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Download, Input } from '../../platform/route.ts'
import { readCards } from '../patients/index.ts'
import type { downloadCharges } from './contract.ts'
import { readClaimsOfMonth } from './store.ts'

/** RFC 4180; a cell that a spreadsheet would run as a formula begins with an apostrophe (ASVS 5, 1.2.10). */
export const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

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
  const text = [HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
  return {
    bytes: Buffer.from(`${text}\r\n`),
    mediaType: 'text/csv; charset=utf-8',
    fileName: `charges-${month}.csv`,
  }
}
