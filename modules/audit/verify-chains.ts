import type { Tx } from '../../platform/database.ts'
import { type BrokenLink, countLinks, findBrokenLinks, findUnnamedRemovals, readChains } from './store.ts'

export type ChainReport = { checked: Record<string, number>; broken: BrokenLink[] }

/** Checks every chain of the practice this transaction is for (promise 5). */
export const verifyChains = async (tx: Tx): Promise<ChainReport> => {
  const report: ChainReport = { checked: {}, broken: [] }
  for (const chain of await readChains(tx)) {
    report.checked[chain] = await countLinks(tx, chain)
    report.broken.push(...(await findBrokenLinks(tx, chain)))
  }
  report.broken.push(...(await findUnnamedRemovals(tx)))
  return report
}
