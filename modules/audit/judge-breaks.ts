/** A row that does not fit: its own hash, its link to the row before it, or its place in the count. */
export type Break = {
  seq: number
  id: string
  day: string | null
  own: boolean
  step: number
  linked: boolean
}
/** A stretch of a chain: everything after a place whose hash is known, up to a place. */
export type Span = { after: number; hash: Buffer | null; last: number }
/** One of several rows at the same place. */
export type Twin = { seq: number; id: string; day: string | null; followed: boolean }

export type Why = 'altered' | 'missing' | 'inserted' | 'reordered'
export type Finding = { chain: string; seq: number; id: string; day: string | null; why: Why; said: string }
type Row = { seq: number; id: string; day: string | null }

export const UNKNOWN = 'unknown'

const gone = (seq: number): Row => ({ seq, id: UNKNOWN, day: null })
const between = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index)

/** Missing places that are named one by one; a longer gap is told by its first and its last. */
const NAMED_MAX = 100

export type Evidence = {
  breaks: Break[]
  /** For a row whose hash is wrong where it stands: where it is right. */
  places: Map<string, number>
  twins: Twin[]
  /** The rows at a place beside a break. */
  rows: Map<number, Row>
}

type Said = Omit<Finding, 'chain'>
const say =
  (why: Why, said: string) =>
  (row: Row): Said => ({ seq: row.seq, id: row.id, day: row.day, why, said })

/** Missing rows, each by its place; of a long gap its first and its last. */
export const missing = (from: number, until: number): Said[] => {
  const all = between(from, Math.min(until, from + NAMED_MAX - 1)).map(gone)
  const long = until - from + 1 > NAMED_MAX
  const said = long
    ? `its place in the count is empty; the gap goes on to row ${until}`
    : 'its place in the count is empty'
  return all.map(say('missing', said))
}

const ofTwins = (twins: Twin[]): Said[] => {
  const bySeq = [...Map.groupBy(twins, ({ seq }) => seq).values()]
  return bySeq.flatMap((all) => {
    const known = all.find(({ followed }) => followed) ?? all[0]
    return all
      .filter((one) => one !== known)
      .map(say('inserted', 'another row stands at this place and the chain goes on from that one'))
  })
}

/** Rows that are right elsewhere: they changed places among themselves, or a row before them came or went. */
const ofMoved = ({ breaks, places, rows }: Evidence, gaps: Set<number>): Said[] => {
  const moved = breaks.filter(({ id }) => places.has(id))
  const stand = new Set(moved.map(({ seq }) => seq))
  const first = moved[0]
  if (!first) return []
  if (moved.every(({ id }) => stand.has(places.get(id)!) || gaps.has(places.get(id)!)))
    return moved.map((row) => say('reordered', `its hash is right at place ${places.get(row.id)}`)(row))
  const shift = places.get(first.id)! - first.seq
  if (shift > 0)
    return between(first.seq, first.seq + shift - 1)
      .map(gone)
      .map(say('missing', 'it was taken out and the rows after it were given new places'))
  return between(first.seq + shift, first.seq - 1)
    .map((seq) => rows.get(seq) ?? gone(seq))
    .map(say('inserted', 'it was put in and the rows after it were given new places'))
}

/** What happened to a chain, told from the rows that do not fit. */
export const judgeBreaks = (evidence: Evidence): Said[] => {
  const { breaks, places, twins, rows } = evidence
  const gaps = new Set(
    breaks.flatMap(({ seq, step }) => between(seq - step + 1, seq - 1).slice(0, NAMED_MAX)),
  )
  const filled = new Set(places.values())
  const told = new Set(twins.map(({ seq }) => seq))
  for (const { seq, own } of breaks) if (!own) told.add(seq)
  const altered = breaks
    .filter(({ own, id }) => !own && !places.has(id))
    .map(say('altered', 'what it holds is not what its hash was made of'))
  // The row after says what the hash of this one was: it was changed and its own hash made anew.
  const rewritten = breaks
    .filter(({ seq, own, linked, step }) => own && !linked && step === 1 && !told.has(seq - 1))
    .map(({ seq }) => rows.get(seq - 1) ?? gone(seq - 1))
    .map(say('altered', 'the row after it holds another hash of it'))
  const absent = breaks
    .filter(({ step }) => step > 1)
    .flatMap(({ seq, step }) => missing(seq - step + 1, seq - 1))
    .filter(({ seq }) => !filled.has(seq))
  return [...ofTwins(twins), ...ofMoved(evidence, gaps), ...altered, ...rewritten, ...absent].sort(
    (a, b) => a.seq - b.seq,
  )
}
