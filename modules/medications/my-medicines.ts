import { addDays, localDate } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import type { Output } from '../../platform/route.ts'
import { readFacts } from '../record/index.ts'
import type { MyMedicine, myMedicines } from './contract.ts'
import { type Line, readChanges, readLastReview, readLines } from './store.ts'

/** What counts as new to her. */
const DAYS_NEW = 90
type Change = Awaited<ReturnType<typeof readChanges>>[number]

/** What she takes differently; who wrote it down, or how a word was spelled, is not her concern. */
const FOR_HER = ['dose', 'directions', 'new']

const changedOf = (changes: Change[], day: (at: Date) => string, since: string): MyMedicine['changed'] => {
  const news = changes.find(
    ({ changedAt, fields }) => day(changedAt) >= since && fields.some(({ field }) => FOR_HER.includes(field)),
  )
  if (!news) return null
  return {
    on: day(news.changedAt),
    why: news.why,
    isNew: news.fields.some(({ field }) => field === 'new'),
    before: news.fields
      .filter(({ field, before }) => before !== '' && FOR_HER.includes(field))
      .map(({ before }) => before),
  }
}

const medicineOf = (line: Line, changed: MyMedicine['changed']): MyMedicine => ({
  id: line.id,
  name: line.name,
  dose: line.dose ?? '',
  purpose: line.purpose ?? '',
  how: line.directions ?? '',
  when: line.dayParts,
  unsure: line.status === 'unsure',
  changed,
})

/** Her list: what each is for, when and how, what changed lately and why, and what to take no more. */
export const readMine = async (context: Context): Promise<Output<typeof myMedicines>> => {
  const { tx, practice, now } = context
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'medications.list', patientId })
  const day = (at: Date) => localDate(at, practice.timeZone)
  const [lines, changes, last] = [
    await readLines(tx, patientId),
    await readChanges(tx, patientId),
    await readLastReview(tx, patientId),
  ]
  const of = (line: Line) => changes.filter(({ medicationId }) => medicationId === line.id)
  const stopped = lines.flatMap((line) => {
    const end = of(line).find(({ fields }) => fields.some(({ after }) => after === 'stopped'))
    return line.status === 'stopped' && end
      ? [
          {
            id: line.id,
            name: [line.name, line.dose].filter(Boolean).join(' '),
            on: day(end.changedAt),
            why: end.why,
          },
        ]
      : []
  })
  return {
    reviewedOn: last ? day(last.reviewedAt) : null,
    taking: lines
      .filter(({ status }) => status === 'taking' || status === 'unsure')
      .map((line) => medicineOf(line, changedOf(of(line), day, addDays(day(now), -DAYS_NEW)))),
    stop: stopped,
    allergies: [...new Set((await readFacts(tx, patientId, ['allergy'])).map(({ text }) => text))],
    call: practice.phone,
  }
}
