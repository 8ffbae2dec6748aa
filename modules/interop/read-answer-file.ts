import type { Context } from '../../platform/context.ts'
import { dollars } from '../../platform/money.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { type AnswerFile, postAcknowledgment, postClaimAnswers, postRemittance } from '../billing/index.ts'
import type { readAnswerFile } from './contract.ts'
import { read277ca } from './x12/read-277ca.ts'
import { read835 } from './x12/read-835.ts'
import { read999 } from './x12/read-999.ts'
import { readInterchange, type TransactionSet } from './x12/read-interchange.ts'

type Answered = { kind: AnswerFile['kind']; sentence: string }
type Reader = (
  context: Context,
  set: TransactionSet,
  file: AnswerFile,
  leaveOthers: boolean,
  component: string,
) => Promise<string>

const TAKEN = {
  accepted: 'was taken',
  accepted_with_errors: 'was taken, with remarks',
  rejected: 'was not taken and may be sent again once it is mended',
}

const acknowledge: Reader = async (context, set, file) => {
  const { group, outcome, faults } = read999(set)
  const said = `File ${group} ${TAKEN[outcome]}. ${faults.join(' ')}`.trim()
  await postAcknowledgment(context, file, { group: Number(group), taken: outcome !== 'rejected', said })
  return said
}

const answerClaims: Reader = async (context, set, file, leaveOthers, component) => {
  const { accepted, sentBack } = await postClaimAnswers(context, file, read277ca(set, component), leaveOthers)
  return `${accepted} claims were accepted into processing, ${sentBack} were sent back.`
}

const remit: Reader = async (context, set, file, leaveOthers, component) => {
  const payment = read835(set, component)
  const { posted, denied, others, paidCents } = await postRemittance(context, file, payment, leaveOthers)
  const left = others > 0 ? ` ${others} claims of another system were left alone.` : ''
  return `Payment ${payment.trace}: ${posted} claims posted with ${dollars(paidCents)}, ${denied} of them denied.${left}`
}

const READERS: Record<string, { kind: AnswerFile['kind']; read: Reader }> = {
  '999': { kind: '999', read: acknowledge },
  '277': { kind: '277CA', read: answerClaims },
  '835': { kind: '835', read: remit },
}

/** Reads a file that came back about our claims, whole or not at all, and says in a sentence what it said. */
export const readAnswers = async (
  context: Context,
  { others }: Input<typeof readAnswerFile>,
): Promise<Output<typeof readAnswerFile>> => {
  const { bytes, fileName } = context.upload!
  const interchange = readInterchange(Buffer.from(bytes).toString('latin1'))
  const answered: Answered[] = []
  for (const set of interchange.sets) {
    const reader = READERS[set.kind]
    if (!reader)
      return refuse(
        'NOT_AN_ANSWER',
        `This is a ${set.kind}, not an answer to our claims (999, 277CA or 835). Nothing was read.`,
      )
    const { sender, control, component } = interchange
    const file: AnswerFile = { kind: reader.kind, sender, control, setControl: set.control, fileName, bytes }
    const sentence = await reader.read(context, set, file, others === 'leave', component)
    answered.push({ kind: reader.kind, sentence })
  }
  context.touch({ action: 'claim answer read', thing: 'billing.answer-file', detail: { fileName } })
  return { answers: answered }
}
