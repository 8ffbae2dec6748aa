import { checkBatch } from './check-batch.ts'
import type { Claim, ClaimBatch, ClaimProblem } from './claim-batch.ts'
import { billingLoop, organization, person } from './claim-loops.ts'
import { plainText } from './plain-text.ts'
import { digitsOfDay, SEPARATORS, segment } from './segment.ts'

export type WrittenClaims =
  | { ok: true; text: string; claimCount: number; totalCents: number }
  | { ok: false; problems: ClaimProblem[] }

type Loops = (claim: Claim, at: number, batch: ClaimBatch) => string[]

/** A whole 837 file of one guide, or every reason why there is none: no claim goes out half right or without the others. */
export function writeClaims(batch: ClaimBatch, version: string, loops: Loops): WrittenClaims {
  const problems = checkBatch(batch)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    text: interchange(batch, version, transaction(batch, version, loops)),
    claimCount: batch.claims.length,
    totalCents: batch.claims.reduce((sum, claim) => sum + claim.totalCents, 0),
  }
}

function interchange(batch: ClaimBatch, version: string, inside: string[]): string {
  const { control, usage } = batch
  const number = String(control.interchange).padStart(9, '0')
  const [sender, receiver] = ends(batch)
  const [day, time] = moment(batch)
  const segments = [
    ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', sender.padEnd(15), 'ZZ', receiver.padEnd(15)]
      .concat(day.slice(2), time, SEPARATORS.repetition, '00501', number, '1', usage, SEPARATORS.component)
      .join(SEPARATORS.element),
    segment('GS', 'HC', sender, receiver, day, time, String(control.group), 'X', version),
    ...inside,
    segment('GE', '1', String(control.group)),
    segment('IEA', '1', number),
  ]
  return segments.map((each) => `${each}${SEPARATORS.segment}\n`).join('')
}

function transaction(batch: ClaimBatch, version: string, loops: Loops): string[] {
  const number = String(batch.control.transaction).padStart(4, '0')
  const inside = [
    ...header(batch),
    ...billingLoop(batch),
    ...batch.claims.flatMap((claim, at) => loops(claim, at, batch)),
  ]
  // SE01 counts ST and SE themselves.
  return [segment('ST', '837', number, version), ...inside, segment('SE', String(inside.length + 2), number)]
}

/** BHT and the 1000 loops: what this is, from whom, to whom. CH means charges, not a report. */
function header(batch: ClaimBatch): string[] {
  const { billing, receiver, control } = batch
  const [senderId, receiverId] = ends(batch)
  const [day, time] = moment(batch)
  const { name } = billing
  const submitter =
    name.kind === 'person'
      ? person('41', name, '46', senderId)
      : organization('41', name.name, '46', senderId)
  return [
    segment('BHT', '0019', '00', `${control.interchange}-${control.transaction}`, day, time, 'CH'),
    submitter,
    segment('PER', 'IC', plainText(billing.contact.name), 'TE', billing.contact.phone),
    organization('40', receiver.name, '46', receiverId),
  ]
}

function ends({ billing, receiver }: ClaimBatch): [string, string] {
  return [plainText(billing.submitterId), plainText(receiver.id)]
}

function moment({ createdAt }: ClaimBatch): [day: string, time: string] {
  return [digitsOfDay(createdAt.slice(0, 10)), createdAt.slice(11, 16).replace(':', '')]
}
