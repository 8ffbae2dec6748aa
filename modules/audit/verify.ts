import type { Tx } from '../../platform/database.ts'
import type { Days } from './chain-store.ts'
import { checkRoots, type RootWitness } from './check-roots.ts'
import type { Finding } from './judge-breaks.ts'
import { UNKNOWN } from './judge-breaks.ts'
import { verifyChains } from './verify-chains.ts'

export type Verified = { checked: Record<string, number>; days: number; broken: Finding[] }

/** The signed day knows more than the chain: it names ids, and tells a row put in from a row changed. */
const together = (ofChains: Finding[], ofRoots: Finding[]): Finding[] => {
  const told = new Set(ofRoots.map(({ chain, seq }) => `${chain} ${seq}`))
  return [...ofChains.filter(({ chain, seq }) => !told.has(`${chain} ${seq}`)), ...ofRoots]
}

/** Everything that can be known to be wrong: the chains by themselves, and the log against its signed days. */
export const verify = async (
  tx: Tx,
  practiceId: string,
  witness: RootWitness,
  days: Days = {},
): Promise<Verified> => {
  const chains = await verifyChains(tx, days)
  const roots = await checkRoots(tx, practiceId, witness, days)
  return { checked: chains.checked, days: roots.days, broken: together(chains.broken, roots.broken) }
}

/** One finding as a sentence: which chain, which row, which day, what became of it and how one knows. */
export const sentence = ({ chain, seq, id, day, why, said }: Finding): string => {
  const where = day ? ` of ${day}` : ''
  const what = id === UNKNOWN ? '' : ` (${id})`
  return `${chain}: row ${seq}${what}${where} ${why === 'missing' ? 'is missing' : `was ${why}`}: ${said}.`
}
