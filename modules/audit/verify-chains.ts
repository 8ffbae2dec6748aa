import type { Tx } from '../../platform/database.ts'
import {
  type Days,
  findPlaces,
  readChains,
  readEnd,
  readRows,
  readSpan,
  readTwins,
  sweepChain,
} from './chain-store.ts'
import { type Finding, judgeBreaks, missing } from './judge-breaks.ts'
import { findUnnamedRemovals } from './redaction-store.ts'

export type ChainReport = { checked: Record<string, number>; broken: Finding[] }

/** Rows that do not fit before we stop counting them: a chain in ruins needs no longer list. */
const BREAKS_MAX = 1_000

const checkEnd = async (tx: Tx, chain: string): Promise<Omit<Finding, 'chain'>[]> => {
  const end = await readEnd(tx, chain)
  if (end.fits) return []
  const last = end.lastSeq ?? 0
  if (last < end.headSeq) return missing(last + 1, end.headSeq)
  const rows = [...(await readRows(tx, chain, [end.headSeq, end.headSeq + 1])).values()]
  return rows.map((row) => ({
    ...row,
    why: row.seq > end.headSeq ? 'inserted' : 'altered',
    said:
      row.seq > end.headSeq
        ? 'it stands behind the end that the chain knows'
        : 'the end that the chain knows has another hash',
  }))
}

/** One chain, within these days; whoever holds a row open at the end is checked when the days reach to now. */
const verifyChain = async (tx: Tx, chain: string, days: Days) => {
  const span = await readSpan(tx, chain, days)
  const { rows, breaks } = span
    ? await sweepChain(tx, chain, span, BREAKS_MAX)
    : { rows: 0, breaks: [] as Awaited<ReturnType<typeof sweepChain>>['breaks'] }
  const beside = breaks.flatMap(({ seq }) => [seq - 2, seq - 1])
  const found = judgeBreaks({
    breaks,
    places: await findPlaces(tx, chain, breaks),
    twins: await readTwins(tx, chain, breaks),
    rows: beside.length > 0 ? await readRows(tx, chain, beside) : new Map(),
  })
  const known = new Set(found.map(({ seq }) => seq))
  const end = days.to ? [] : (await checkEnd(tx, chain)).filter(({ seq }) => !known.has(seq))
  return { rows, broken: [...found, ...end].map((one) => ({ chain, ...one })) }
}

/** Checks every chain of the practice this transaction is for (promise 5). */
export const verifyChains = async (tx: Tx, days: Days = {}): Promise<ChainReport> => {
  const report: ChainReport = { checked: {}, broken: [] }
  for (const chain of await readChains(tx)) {
    const { rows, broken } = await verifyChain(tx, chain, days)
    report.checked[chain] = rows
    report.broken.push(...broken)
  }
  report.broken.push(...(await findUnnamedRemovals(tx)))
  return report
}
