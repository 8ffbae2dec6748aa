import { type Context, staff } from '../../platform/context.ts'
import { refuse } from '../../platform/refusal.ts'
import {
  addAnswerFile,
  addClaimEvents,
  addPosting,
  addRemittance,
  readClaimsByControl,
  readClaimsOfFile,
} from './remittance-store.ts'
import { wasNeverFiled } from './rules/is-denial.ts'

/** A file that came back, told apart and checked by the room that reads formats. */
export type AnswerFile = {
  kind: '999' | '277CA' | '835'
  sender: string
  control: string
  setControl: string
  fileName: string
  bytes: Uint8Array
}

/** Keeps the file, or refuses one that was read before: nothing is posted twice. */
const keep = async (context: Context, file: AnswerFile): Promise<string> => {
  const id = context.newId()
  const { kind, sender, control, setControl, fileName, bytes } = file
  const isNew = await addAnswerFile(context.tx, {
    practiceId: context.practice.id,
    id,
    kind,
    sender,
    control,
    setControl,
    fileName,
    content: Buffer.from(bytes),
    readBy: staff(context).id,
    readAt: context.now,
  })
  if (!isNew)
    refuse(
      'READ_BEFORE',
      `This ${kind} (number ${control} of ${sender}) was read before. Nothing was changed; what it said is in the list.`,
    )
  return id
}

type Event = { claimId: string; kind: string; payerControl: string | null; said: string }

const tell = (context: Context, answerFileId: string, events: Event[]) =>
  addClaimEvents(
    context.tx,
    events.map((event) => ({
      ...event,
      practiceId: context.practice.id,
      id: context.newId(),
      answerFileId,
      happenedAt: context.now,
    })),
  )

/** A 999: the receiver's reader took our file, or did not; what it did not take may be sent again. */
export const postAcknowledgment = async (
  context: Context,
  file: AnswerFile,
  { group, taken, said }: { group: number; taken: boolean; said: string },
): Promise<{ claims: number }> => {
  const claimIds = await readClaimsOfFile(context.tx, group)
  if (claimIds.length === 0)
    refuse(
      'UNKNOWN_FILE',
      `This answer is about file number ${group}, which was not made here. Nothing was changed.`,
    )
  const answerFileId = await keep(context, file)
  const kind = taken ? 'file_taken' : 'file_refused'
  await tell(
    context,
    answerFileId,
    claimIds.map((claimId) => ({ claimId, kind, payerControl: null, said })),
  )
  return { claims: claimIds.length }
}

export type AnsweredClaim = {
  control: string
  accepted: boolean
  payerControl: string | null
  sentence: string
}

const refuseUnknown = (controls: readonly string[], known: ReadonlyMap<string, unknown>) => {
  const unknown = controls.filter((control) => !known.has(control))
  if (unknown.length > 0)
    refuse(
      'UNKNOWN_CLAIMS',
      `${unknown.length} of these claims were not made here: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ' and others' : ''}. Nothing was changed. If the file is also about claims of another system, say so and read it again.`,
      { details: { unknown: unknown.slice(0, 100) } },
    )
}

/** A 277CA: each claim was accepted into processing, or sent back as if it had never been filed. */
export const postClaimAnswers = async (
  context: Context,
  file: AnswerFile,
  answers: readonly AnsweredClaim[],
  leaveOthers: boolean,
): Promise<{ accepted: number; sentBack: number }> => {
  const controls = answers.map(({ control }) => control)
  const known = new Map(
    (await readClaimsByControl(context.tx, controls)).map((claim) => [claim.controlNumber, claim]),
  )
  if (!leaveOthers) refuseUnknown(controls, known)
  const answerFileId = await keep(context, file)
  const ours = answers.filter(({ control }) => known.has(control))
  await tell(
    context,
    answerFileId,
    ours.map(({ control, accepted, payerControl, sentence }) => ({
      claimId: known.get(control)!.id,
      kind: accepted ? 'accepted' : 'sent_back',
      payerControl,
      said: sentence,
    })),
  )
  const accepted = ours.filter((answer) => answer.accepted).length
  return { accepted, sentBack: ours.length - accepted }
}

type Adjustment = { group: string; reason: string; cents: number }
export type RemittedClaim = {
  control: string
  status: string
  chargeCents: number
  paidCents: number
  patientCents: number
  payerControl: string | null
  adjustments: readonly Adjustment[]
  remarks: readonly string[]
  lines: readonly { code: string; adjustments: readonly Adjustment[]; remarks: readonly string[] }[]
}
export type RemittedPayment = {
  payer: string
  trace: string
  paidOn: string
  paymentCents: number
  providerAdjustments: readonly { reason: string; reference: string; cents: number }[]
  claims: readonly RemittedClaim[]
}

const reasonsOf = ({ adjustments, remarks, lines }: RemittedClaim) => {
  const rows = [
    ...adjustments.map((one) => ({ code: null, ...one, remarks })),
    ...lines.flatMap((line) =>
      line.adjustments.map((one) => ({ code: line.code, ...one, remarks: line.remarks })),
    ),
  ]
  return rows.map(({ code, group, reason, cents, remarks: said }, index) => ({
    number: index + 1,
    code,
    bears: group,
    reason,
    cents,
    remarks: [...said],
  }))
}

/** CLP02: 4 is a denial, 22 takes an earlier payment back; the rest were processed, paid or not. */
const eventKind = (claim: RemittedClaim): string => {
  if (wasNeverFiled({ status: claim.status, reasons: reasonsOf(claim) })) return 'sent_back'
  return claim.status === '4' ? 'denied' : claim.status === '22' ? 'reversed' : 'processed'
}

const post = async (
  context: Context,
  remittanceId: string,
  claimId: string,
  claim: RemittedClaim,
): Promise<void> => {
  const { status, chargeCents, paidCents, patientCents, payerControl } = claim
  const practiceId = context.practice.id
  await addPosting(
    context.tx,
    {
      practiceId,
      id: context.newId(),
      remittanceId,
      claimId,
      status,
      chargeCents,
      paidCents,
      patientCents,
      adjustedCents: chargeCents - paidCents,
      payerControl,
      postedAt: context.now,
    },
    reasonsOf(claim),
  )
}

/** What a claim says was charged must be what we charged; a reversal says it with the sign turned. */
const refuseOtherCharge = (claim: RemittedClaim, totalCents: number) => {
  if (Math.abs(claim.chargeCents) !== totalCents)
    refuse(
      'OTHER_CHARGE',
      `Claim ${claim.control} was charged with ${totalCents / 100} dollars here, and the remittance says ${claim.chargeCents / 100}. Nothing was posted. Ask the payer about this claim.`,
    )
}

/** An 835: posted whole or refused whole. Claims of another system are counted, not posted, when a person says so. */
export const postRemittance = async (
  context: Context,
  file: AnswerFile,
  payment: RemittedPayment,
  leaveOthers: boolean,
): Promise<{ posted: number; denied: number; others: number; paidCents: number }> => {
  const controls = payment.claims.map(({ control }) => control)
  const known = new Map(
    (await readClaimsByControl(context.tx, controls)).map((claim) => [claim.controlNumber, claim]),
  )
  if (!leaveOthers) refuseUnknown(controls, known)
  const ours = payment.claims.filter(({ control }) => known.has(control))
  for (const claim of ours) refuseOtherCharge(claim, known.get(claim.control)!.totalCents)
  const answerFileId = await keep(context, file)
  const remittanceId = context.newId()
  const paidCents = ours.reduce((sum, claim) => sum + claim.paidCents, 0)
  const allCents = payment.claims.reduce((sum, claim) => sum + claim.paidCents, 0)
  await addRemittance(context.tx, {
    practiceId: context.practice.id,
    id: remittanceId,
    answerFileId,
    payer: payment.payer,
    trace: payment.trace,
    paidOn: payment.paidOn,
    paymentCents: payment.paymentCents,
    otherClaims: payment.claims.length - ours.length,
    otherCents: allCents - paidCents,
    adjustments: JSON.stringify(payment.providerAdjustments),
  })
  const events: Event[] = []
  for (const claim of ours) {
    const { id, patientId } = known.get(claim.control)!
    await post(context, remittanceId, id, claim)
    const said = `Remittance ${payment.trace}: paid ${claim.paidCents} of ${claim.chargeCents} cents, status ${claim.status}.`
    events.push({ claimId: id, kind: eventKind(claim), payerControl: claim.payerControl, said })
    context.touch({ action: 'payment posted', thing: 'billing.claim', thingId: id, patientId })
  }
  await tell(context, answerFileId, events)
  const denied = ours.filter(({ status }) => status === '4').length
  return { posted: ours.length, denied, others: payment.claims.length - ours.length, paidCents }
}
