import type { DayRoot } from './day-root.ts'
import type { Finding } from './judge-breaks.ts'
import type { Placed } from './root-store.ts'

/** What stands in the log where a signed day should stand. */
export type Standing = {
  /** All entries from the end of the day before to the end of this one. */
  stretch: Placed[]
  /** Where each entry of the signed day stands now, wherever that is. */
  placed: Map<string, Placed>
  /** Entries of the stretch that were signed on another day. */
  foreign: Map<string, Signed>
}
/** Which day an entry was signed on, and at which place. */
export type Signed = { day: string; seq: number }

/** The end of the day before: whether it is as it was signed, so that a first entry that differs is to blame itself. */
export type Before = { seq: number; intact: boolean }

type Said = Omit<Finding, 'chain'>

/** Rows that changed places: those whose rank among the rows still there is another than the signed one. */
const reordered = (there: Placed[], signed: Map<string, Signed>): Placed[] => {
  const now = [...there].sort((a, b) => a.seq - b.seq)
  const then = [...there].sort((a, b) => signed.get(a.id)!.seq - signed.get(b.id)!.seq)
  return now.filter(({ id }, rank) => then[rank]!.id !== id)
}

/**
 * What became of the entries of one signed day. A chain that was computed anew gives every later entry another hash,
 * so only an entry that differs right behind one that does not is told as altered.
 */
export const compareDay = (kept: DayRoot, { stretch, placed, foreign }: Standing, before: Before) => {
  const own = kept.links.map(([id], index) => [id, { day: kept.day, seq: kept.firstSeq + index }] as const)
  const signed = new Map<string, Signed>([...foreign, ...own])
  const there = kept.links.flatMap(([id]) => placed.get(id) ?? [])
  const visitors = stretch.filter(({ id }) => foreign.has(id))
  const moved = new Set(reordered([...there, ...visitors], signed).map(({ id }) => id))
  const found: Said[] = []
  const tell = (why: Finding['why'], seq: number, id: string, said: string) =>
    found.push({ seq, id, day: signed.get(id)?.day ?? kept.day, why, said })
  const tellMoved = (seq: number, id: string) =>
    tell('reordered', seq, id, `it was signed at place ${signed.get(id)!.seq}, in another order`)
  let last = before
  for (const [index, [id, hash]] of kept.links.entries()) {
    const now = placed.get(id)
    const same = now?.hash.equals(Buffer.from(hash, 'base64')) ?? false
    if (!now) tell('missing', kept.firstSeq + index, id, 'it was signed on this day and is gone')
    else if (moved.has(id)) tellMoved(now.seq, id)
    else if (!same && last.intact && now.seq === last.seq + 1)
      tell('altered', now.seq, id, 'it is not as it was signed, nor is the chain behind it')
    last = { seq: now?.seq ?? last.seq, intact: same }
  }
  for (const { seq, id } of visitors) if (moved.has(id)) tellMoved(seq, id)
  for (const { seq, id } of stretch)
    if (!signed.has(id)) tell('inserted', seq, id, 'it was not there when the day was signed')
  const end = Math.max(before.seq, ...[there.at(-1)?.seq ?? 0])
  return { found: found.sort((a, b) => a.seq - b.seq), end: { seq: end, intact: last.intact } }
}
