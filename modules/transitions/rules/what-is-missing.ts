import { type Attempt, type Complexity, countTimelyAttempts } from './transition-clock.ts'

export const ITEMS = [
  'discharge_review',
  'medicines',
  'visit_booked',
  'visit_held',
  'pending_tests',
  'told',
] as const
export type Item = (typeof ITEMS)[number]
export type Mark = { state: 'done' | 'not_needed' | 'taken_back'; onDay: string | null }

export type Progress = {
  dischargedOn: string
  complexity: Complexity | null
  attempts: readonly Attempt[]
  /** The newest mark of each item. */
  marks: ReadonlyMap<Item, Mark>
  /** Mismatches between the lists of her medicines that nobody has ended. */
  openDiscrepancies: number
}

export type Missing = { item: Item | 'contact' | 'complexity'; reason: string; next: string }

/** Items that somebody can find not to be needed, with words that say why. Medicines and the papers always are. */
export const MAY_BE_SKIPPED: readonly Item[] = ['visit_booked', 'visit_held', 'pending_tests', 'told']

const WORDS: Record<Item, { reason: string; next: string }> = {
  discharge_review: {
    reason: 'Nobody has read the discharge papers.',
    next: 'Ask the hospital for the summary, read it, and check this off.',
  },
  medicines: {
    reason: 'The medicines are not resolved: what she took before, what the papers say, what she takes now.',
    next: 'Go through Medicines with her, settle each difference, then check this off.',
  },
  visit_booked: { reason: 'No visit is booked.', next: 'Book a visit and write down its day.' },
  visit_held: {
    reason: 'She has not been seen yet.',
    next: 'When she was seen, write down the day. If she was seen elsewhere, say where.',
  },
  pending_tests: {
    reason: 'Nobody asked which results were still out when she left.',
    next: 'Look in the papers for results to come, or ask the ward.',
  },
  told: {
    reason: 'It is not written down who was told.',
    next: 'Tell her, and whoever may know, what comes next; write down whom you told.',
  },
}

const contact = ({ attempts, dischargedOn }: Progress): Missing | null => {
  if (attempts.some(({ outcome }) => outcome === 'reached')) return null
  const timely = countTimelyAttempts(attempts, dischargedOn)
  if (timely >= 2) return null
  const reason =
    attempts.length === 0
      ? 'Nobody has called her yet.'
      : `She was not reached; of two timely attempts there ${timely === 1 ? 'is one' : 'are none'}.`
  return {
    item: 'contact',
    reason,
    next: 'Call her, or a person who may be told, and write down what came of it.',
  }
}

const complexity = (progress: Progress): Missing | null =>
  progress.complexity
    ? null
    : {
        item: 'complexity',
        reason: 'Nobody said how complex the decisions are: it decides between 7 and 14 days.',
        next: 'Ask the practitioner: moderate or high.',
      }

/** Checked off is not enough while a mismatch between the lists stands open. */
const medicines = ({ marks, openDiscrepancies: open }: Progress): Missing | null =>
  isSettled(marks.get('medicines')) && open > 0
    ? {
        item: 'medicines',
        reason: `${open === 1 ? 'One difference' : `${open} differences`} between the lists of her medicines ${open === 1 ? 'is' : 'are'} open.`,
        next: 'Settle them under Medicines, side by side.',
      }
    : null

const isSettled = (mark: Mark | undefined): boolean => mark?.state === 'done' || mark?.state === 'not_needed'

/** Everything that keeps a transition from being complete, each with why and what to do, in the order one does it. */
export const whatIsMissing = (progress: Progress): Missing[] => [
  ...[contact(progress), complexity(progress), medicines(progress)].filter((one) => one !== null),
  ...ITEMS.filter((item) => !isSettled(progress.marks.get(item))).map((item) => ({ item, ...WORDS[item] })),
]

/** What is done, but so that transitional care cannot be billed for it. */
export const warnOf = (progress: Progress): string[] => {
  const [medicines, held] = [progress.marks.get('medicines'), progress.marks.get('visit_held')]
  const late =
    medicines?.state === 'done' && held?.state === 'done' && (medicines.onDay ?? '') > (held.onDay ?? '')
  return late
    ? ['The medicines were settled after the visit; for transitional care it must be by its day.']
    : []
}
