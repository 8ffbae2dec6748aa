import { createHash } from 'node:crypto'
import { instant, lastDay, localDateTime, type Month } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { dollars } from '../../platform/money.ts'
import { printPdf } from '../../platform/print.ts'
import { found } from '../../platform/refusal.ts'
import type { Download, Input, Output } from '../../platform/route.ts'
import { readConfirmedConditions, readConsents, readRisk, readVisits } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import { readPlanStatus } from '../plans/index.ts'
import { readStaff } from '../practice/index.ts'
import type { downloadPacket, readPatientMonth } from './contract.ts'
import { readOne } from './read-month.ts'

type Packet = Awaited<ReturnType<typeof gather>>

/** What an auditor asks for, per patient-month (`ccm-rules` 9): who, why, consent, plan, minutes, choices, claim, rules. */
const gather = async (context: Context, patientId: string, month: Month) => {
  const { tx, practice } = context
  const { id, givenName, familyName, birthDate, mbi } = found(await readCard(tx, patientId))
  const names = Object.fromEntries(
    (await readStaff(tx)).map((person) => [person.id, `${person.name} (${person.credential})`]),
  )
  const content = {
    practice: { name: practice.name, timeZone: practice.timeZone },
    patient: { id, givenName, familyName, birthDate, mbi },
    month: (await readOne(context, { patientId, month })) as Output<typeof readPatientMonth>,
    conditions: await readConfirmedConditions(tx, patientId),
    risk: (await readRisk(tx, patientId)) ?? null,
    visits: await readVisits(tx, patientId),
    consents: await readConsents(tx, patientId),
    plan: await readPlanStatus(tx, patientId, lastDay(month), practice.timeZone),
    staff: names,
    madeAt: context.now.toISOString(),
  }
  return { ...content, sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex') }
}

const asText = (text: unknown) =>
  String(text ?? '').replace(
    /[&<>"']/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one]!,
  )
const row = (cells: unknown[]) => `<tr>${cells.map((one) => `<td>${asText(one)}</td>`).join('')}</tr>`
const table = (heads: string[], rows: unknown[][]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${asText(head)}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
const minutes = (seconds: number) => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
const amount = (cents: number | null) => (cents === null ? 'the payer’s own' : dollars(cents))

const STYLE = `body{font:11pt/1.4 sans-serif;color:#111}h1{font-size:18pt}h2{font-size:13pt;margin:18pt 0 4pt}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:3pt 8pt 3pt 0;border-bottom:.5pt solid #999;vertical-align:top}
footer{margin-top:18pt;font-size:9pt}@page{margin:18mm}`

const html = (packet: Packet, zone: string): string => {
  const { patient, month, consents, staff } = packet
  const at = (iso: string | Date) =>
    localDateTime(typeof iso === 'string' ? instant(iso) : iso, zone)
      .slice(0, 16)
      .replace('T', ' ')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Proof of ${asText(month.month)}</title><style>${STYLE}</style></head><body>
<h1>${asText(patient.givenName)} ${asText(patient.familyName)}: proof of ${asText(month.month)}</h1>
<p>${asText(packet.practice.name)}. Born ${asText(patient.birthDate)}, Medicare number ${asText(patient.mbi ?? 'not recorded')}. Times are ${asText(zone)}.</p>
<h2>What the month earns</h2>${table(
    ['Code', 'Units', 'Amount', 'Why', 'Source'],
    month.codes.map((one) => [one.code, one.units, amount(one.amountCents), one.reason, one.citation]),
  )}
${month.denials.map((one) => `<p>${asText(one.sentence)} ${asText(one.nextStep)}</p>`).join('')}
<h2>Minutes</h2>${table(
    ['From', 'To', 'Length', 'Who', 'Work', 'Kept'],
    month.entries.map((one) => [
      at(one.from),
      at(one.until),
      minutes(one.seconds),
      `${one.who} (${one.credential})`,
      one.activity.replaceAll('_', ' '),
      one.source,
    ]),
  )}
<p>Counted: staff ${minutes(month.staffSeconds)}, practitioner ${minutes(month.practitionerSeconds)}.</p>
${
  month.excluded.length > 0
    ? `<h2>Left out, and why</h2>${table(
        ['Length', 'Why'],
        month.excluded.map((one) => [minutes(one.seconds), one.reason.sentence]),
      )}`
    : ''
}
<h2>Consent</h2>${table(
    ['When', 'Decision', 'How', 'Given by', 'Taken by', 'Told'],
    consents.map((one) => [
      at(one.givenAt),
      one.decision,
      one.means,
      one.givenByName,
      staff[one.obtainedBy],
      one.elements.join(', ').replaceAll('_', ' '),
    ]),
  )}
<h2>Conditions and risk</h2>${table(
    ['Code', 'Condition', 'Confirmed by', 'When'],
    packet.conditions.map((one) => [one.icd10, one.label, staff[one.confirmedBy], at(one.confirmedAt)]),
  )}
<p>${packet.risk ? `Risk of ${asText(packet.risk.risk.replaceAll('_', ' '))}: ${asText(packet.risk.reasons)} (${asText(staff[packet.risk.attestedBy])}, ${at(packet.risk.attestedAt)})` : 'No risk was attested.'}</p>
<p>Addressed this month: ${asText(month.attested.join(', ') || 'not attested')}.</p>
<h2>Visit and plan</h2>${table(
    ['Visit', 'Code', 'Practitioner', 'CCM discussed'],
    packet.visits.map((one) => [
      one.visitedOn,
      one.code,
      staff[one.practitionerId],
      one.ccmDiscussed ? 'yes' : 'no',
    ]),
  )}
<p>Plan signed ${asText(packet.plan.signedOn ?? 'never')}; copy given ${asText(packet.plan.copyGivenOn ?? 'never')}.</p>
${month.claim ? `<h2>Claim</h2><p>${asText(month.claim.controlNumber)}, service on ${asText(month.claim.serviceOn)}, ${amount(month.claim.totalCents)}.</p>` : ''}
<footer>Rules ${asText(month.rulesVersion)}. Made ${at(packet.madeAt)}. SHA-256 of the data: ${packet.sha256}</footer></body></html>`
}

/** The proof of one patient-month in one step, as a page to print or as data (feature 114). */
export const makePacket = async (
  context: Context,
  { patientId, month, form }: Input<typeof downloadPacket>,
): Promise<Download> => {
  const packet = await gather(context, patientId, month as Month)
  context.touch({
    action: 'export',
    thing: 'billing.packet',
    thingId: month,
    patientId,
    detail: { form, sha256: packet.sha256 },
  })
  const fileName = `proof-${month}.${form}`
  if (form === 'json')
    return { bytes: Buffer.from(JSON.stringify(packet, null, 2)), mediaType: 'application/json', fileName }
  return {
    bytes: await printPdf(html(packet, context.practice.timeZone)),
    mediaType: 'application/pdf',
    fileName,
  }
}
