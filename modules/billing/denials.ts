import { type Context, staff } from '../../platform/context.ts'
import { found } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { readCards } from '../patients/index.ts'
import type { answerDenial, listPostings } from './remittance-contract.ts'
import { addDenialAnswer, type PostingRow, readPosting, readPostings } from './remittance-store.ts'
import { isDenial, wasNeverFiled } from './rules/is-denial.ts'
import { bearsWords, rarcWords, reasonWords } from './rules/parameters/remittance-words.ts'

const POSTINGS_MAX = 500

const inWords = (row: PostingRow) =>
  row.reasons.map(({ code, bears, reason, cents, remarks }) => ({
    code,
    reason,
    cents,
    bears: bearsWords[bears] ?? bears,
    ...reasonWords(reason),
    remarks: remarks.map((remark) => rarcWords[remark] ?? `Remark ${remark}.`),
  }))

/** Every payment and denial, in words; open denials first. */
export const readPosted = async (context: Context): Promise<Output<typeof listPostings>> => {
  const rows = await readPostings(context.tx, POSTINGS_MAX)
  const cards = new Map(
    (await readCards(context.tx, [...new Set(rows.map(({ patientId }) => patientId))])).map((card) => [
      card.id,
      card,
    ]),
  )
  const postings = rows.map((row) => {
    const card = cards.get(row.patientId)
    const { postingId: id, patientId, month, controlNumber, paidOn, payer, status } = row
    return {
      id,
      patientId,
      name: card ? `${card.familyName}, ${card.givenName}` : '',
      month,
      controlNumber,
      paidOn,
      payer,
      status,
      chargeCents: row.chargeCents,
      paidCents: row.paidCents,
      patientCents: row.patientCents,
      isDenial: isDenial(row),
      mayBeSentAgain: wasNeverFiled(row),
      reasons: inWords(row),
      answer: row.outcome ? { outcome: row.outcome, note: row.note ?? '' } : null,
    }
  })
  const isOpen = (posting: (typeof postings)[number]) => posting.isDenial && !posting.answer
  return { postings: postings.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a))) }
}

/** What was done about a denial; it leaves the queue and stays on record. */
export const answer = async (
  context: Context,
  { postingId, id, outcome, note }: Input<typeof answerDenial>,
) => {
  const posting = found(await readPosting(context.tx, postingId))
  await addDenialAnswer(context.tx, {
    practiceId: context.practice.id,
    id,
    postingId,
    outcome,
    note,
    answeredBy: staff(context).id,
    answeredAt: context.now,
  })
  context.touch({
    action: 'denial answered',
    thing: 'billing.posting',
    thingId: postingId,
    patientId: posting.patientId,
    detail: { outcome },
  })
  return { ok: true as const }
}
