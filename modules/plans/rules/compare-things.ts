export type Change = {
  kind: 'added' | 'removed' | 'changed'
  /** Where it stands: `goals/g1/dueOn`. */
  path: string
  /** In words for a person. */
  text: string
  before: string
  after: string
}

type Thing = Record<string, unknown>
type Named = { label: string; path: string }

export const fieldWords: Record<string, string> = {
  icd10: 'code',
  onsetOn: 'since when',
  measuredBy: 'result looked at',
  nextCheckOn: 'next look',
  muchLess: '-2',
  less: '-1',
  expected: '0',
  more: '+1',
  muchMore: '+2',
  noGoalNow: 'why there is no goal',
  problemId: 'condition',
  dueOn: 'due date',
  doneOn: 'done on',
  saidBy: 'said by',
  ownerId: 'person',
  role: 'who does it',
  every: 'how often',
  assessedOn: 'assessed on',
  reconciledOn: 'reviewed on',
  reconciledBy: 'reviewed by',
  missedDoses: 'missed doses',
  checkedOn: 'asked on',
  whoHelps: 'who helps',
  foodAndBills: 'food and bills',
  howTheyDo: 'how they do',
  noneNeeded: 'why none is needed',
  nextOn: 'next date',
  askedOn: 'asked on',
  notice: 'what you notice',
  do: 'what to do',
  conditionId: 'confirmed condition',
  templateId: 'template',
  due_months: 'months to reach it',
  due_days: 'days to do it',
  review_by: 'to be reviewed by',
  en: 'English',
  es: 'Spanish',
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value).replace(/\.$/, '')
}

export const titleOf = (item: unknown): string => {
  if (!isThing(item)) return shown(item)
  const title = item.text ?? item.name ?? item.what ?? item.notice ?? item.ask ?? item.title ?? item.en
  if (isThing(title)) return titleOf(title)
  return typeof title === 'string' && title !== '' ? title : 'no words yet'
}

/** The same item in both versions: by its id or key, else by its title. */
export const keyOf = (item: unknown): string =>
  isThing(item) ? String(item.id ?? item.key ?? titleOf(item)) : shown(item)

const byKey = (list: unknown[]): Map<string, unknown> => new Map(list.map((item) => [keyOf(item), item]))

const compareLists = (before: unknown[], after: unknown[], at: Named): Change[] => {
  const was = byKey(before)
  const is = byKey(after)
  const change = (kind: 'added' | 'removed', key: string, item: unknown): Change => ({
    kind,
    path: `${at.path}/${key}`,
    text: `${at.label} ${kind}: ${titleOf(item)}.`,
    before: kind === 'removed' ? titleOf(item) : '',
    after: kind === 'added' ? titleOf(item) : '',
  })
  return [
    ...[...was].filter(([key]) => !is.has(key)).map(([key, item]) => change('removed', key, item)),
    ...[...is].flatMap(([key, item]) => {
      if (!was.has(key)) return [change('added', key, item)]
      const label = `${at.label} “${titleOf(item)}”`
      return isThing(item) ? compareThing(was.get(key), item, { label, path: `${at.path}/${key}` }) : []
    }),
  ]
}

const compareThings = (before: Thing, after: Thing, at: Named): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    compareThing(before[field], after[field], {
      label: `${at.label}, ${fieldWords[field] ?? field}`,
      path: `${at.path}/${field}`,
    }),
  )

export const compareThing = (before: unknown, after: unknown, at: Named): Change[] => {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, at)
  if (isThing(before) && isThing(after)) return compareThings(before, after, at)
  if (before === after) return []
  const [was, is] = [shown(before), shown(after)]
  return [
    { kind: 'changed', path: at.path, text: `${at.label}: ${is}; before: ${was}.`, before: was, after: is },
  ]
}
