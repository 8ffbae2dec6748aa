import { addDays, localDate } from '../../platform/clock.ts'
import { type Context, ownPatientId } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import type { Output } from '../../platform/route.ts'
import { hiddenFrom, type Sensitive } from '../access/index.ts'
import { categoriesOfMedicine, isHidden, speaksOf } from '../patients/index.ts'
import { readHiddenNames } from '../plans/index.ts'
import { readStaffNames } from '../practice/index.ts'
import { readFacts } from '../record/index.ts'
import type { MyMedicine, myMedicines } from './contract.ts'
import { FOR_HER, storyOf } from './rules/her-story.ts'
import { type Line, readChanges, readLastReview, readLines } from './store.ts'

/** What counts as new to her. */
const DAYS_NEW = 90
type Change = Awaited<ReturnType<typeof readChanges>>[number]

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

const medicineOf = (
  line: Line,
  { changed, story }: Pick<MyMedicine, 'changed' | 'story'>,
  { said, listed }: Record<'said' | 'listed', (text: string) => string>,
): MyMedicine => ({
  id: line.id,
  name: line.name,
  dose: line.dose ?? '',
  purpose: line.purpose ?? '',
  how: listed(line.directions ?? ''),
  when: line.dayParts,
  unsure: line.status === 'unsure',
  changed: changed && { ...changed, why: said(changed.why), before: changed.before.filter(listed) },
  story: story.map((step) => ({
    ...step,
    why: said(step.why),
    before: step.before.filter(listed),
    after: step.after.filter(listed),
  })),
})

/** What of these lines is not shown: by ingredient, by purpose, or because it is for a problem that is not shown. */
const hiddenLines = (lines: Line[], hidden: readonly Sensitive[], problems: string[]): Line[] =>
  lines.filter(
    (line) => isHidden(categoriesOfMedicine(line), hidden) || speaksOf(line.purpose ?? '', hidden, problems),
  )

/** The name as one says it: what stands before the strength. */
const spoken = (name: string): string => name.replace(/[\s(]*\d.*$/, '')

/** What her plan and her list call that which is not shown to somebody. */
export const readHiddenWords = async (
  tx: Tx,
  patientId: string,
  hidden: readonly Sensitive[],
): Promise<string[]> => {
  if (hidden.length === 0) return []
  const problems = await readHiddenNames(tx, patientId, hidden)
  const lines = hiddenLines(await readLines(tx, patientId), hidden, problems)
  return [...problems, ...lines.map(({ name }) => spoken(name))]
}

/** What whoever asks may see: the lines, and of a text only what speaks of nothing that is hidden. */
export const readShown = async (tx: Tx, patientId: string, hidden: readonly Sensitive[]) => {
  const all = await readLines(tx, patientId)
  const names = await readHiddenWords(tx, patientId, hidden)
  const out = hiddenLines(all, hidden, names)
  return {
    lines: all.filter((line) => !out.includes(line)),
    said: (text: string): string => (speaksOf(text, hidden, names) ? '' : text),
  }
}

/** Her list: what each is for, when and how, what changed lately and why, and what to take no more. */
export const readMine = async (context: Context): Promise<Output<typeof myMedicines>> => {
  const patientId = ownPatientId(context)
  context.touch({ action: 'read', thing: 'medications.list', patientId })
  return listFor(context, patientId)
}

/** Her list as whoever asks may see it. */
export const listFor = async (
  context: Context,
  patientId: string,
  hidden: readonly Sensitive[] = hiddenFrom(context.actor),
): Promise<Output<typeof myMedicines>> => {
  const { tx, practice, now } = context
  const day = (at: Date) => localDate(at, practice.timeZone)
  const [changes, last] = [await readChanges(tx, patientId), await readLastReview(tx, patientId)]
  const { lines, said } = await readShown(tx, patientId, hidden)
  // How to take it is left out by the lists only: "for pain" must not go because a problem bears that name.
  const listed = (text: string) => (speaksOf(text, hidden) ? '' : text)
  const nameOf = await readStaffNames(tx)
  const of = (line: Line) => changes.filter(({ medicationId }) => medicationId === line.id)
  const stopped = lines.flatMap((line) => {
    const end = of(line).find(({ fields }) => fields.some(({ after }) => after === 'stopped'))
    return line.status === 'stopped' && end
      ? [
          {
            id: line.id,
            name: [line.name, line.dose].filter(Boolean).join(' '),
            on: day(end.changedAt),
            why: said(end.why),
          },
        ]
      : []
  })
  return {
    reviewedOn: last ? day(last.reviewedAt) : null,
    taking: lines
      .filter(({ status }) => status === 'taking' || status === 'unsure')
      .map((line) =>
        medicineOf(
          line,
          {
            changed: changedOf(of(line), day, addDays(day(now), -DAYS_NEW)),
            story: storyOf(of(line), day, nameOf),
          },
          { said, listed },
        ),
      ),
    stop: stopped,
    allergies: [...new Set((await readFacts(tx, patientId, ['allergy'])).map(({ text }) => text))].filter(
      said,
    ),
    call: practice.phone,
  }
}
