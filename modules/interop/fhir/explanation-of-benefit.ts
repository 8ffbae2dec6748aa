import type { IncomingFact } from '../reading/chart.ts'
import { detail } from '../reading/detail.ts'
import { payerName } from './coverage.ts'
import type { MapResource } from './mapping.ts'
import { dateOf } from './periods.ts'
import { list, tree, words } from './tree.ts'

/** Synthea's word for a patient who paid alone. */
const NOBODY = new Set(['NO_INSURANCE', 'no_insurance'])

/** Only the payer is taken, once for all claims it paid: what it paid for stands in the other resources. */
export const mapExplanationOfBenefit: MapResource = (resource, place) => {
  if (words(resource.status) === 'entered-in-error') return []
  const seenOn = dateOf(tree(resource.billablePeriod).start) ?? dateOf(resource.created)
  const coverages = list(resource.contained).filter((one) => one.resourceType === 'Coverage')
  return coverages.flatMap((coverage): IncomingFact[] => {
    const payer = payerName(coverage, place)
    if (payer === undefined || NOBODY.has(payer)) return []
    const claimed = detail({ payer, type: 'from claims', firstClaimOn: seenOn, lastClaimOn: seenOn })
    const sourceKey = `payer:${payer.toLowerCase()}`
    return [{ kind: 'coverage', sourceKey, sourcePath: place.path, text: payer, codes: [], ...claimed }]
  })
}

/** Folds the same payer of many claims into one fact that says from when to when it was seen. */
export function foldPayers(facts: IncomingFact[]): IncomingFact[] {
  const byPayer = new Map<string, IncomingFact>()
  const rest = facts.filter((fact) => {
    if (fact.kind !== 'coverage' || !fact.sourceKey.startsWith('payer:')) return true
    const known = byPayer.get(fact.sourceKey)
    byPayer.set(fact.sourceKey, known ? widen(known, fact) : fact)
    return false
  })
  return [...rest, ...byPayer.values()]
}

function widen(known: IncomingFact, next: IncomingFact): IncomingFact {
  const firsts = [known.detail?.firstClaimOn, next.detail?.firstClaimOn]
    .filter((day) => day !== undefined)
    .sort()
  const lasts = [known.detail?.lastClaimOn, next.detail?.lastClaimOn]
    .filter((day) => day !== undefined)
    .sort()
  return { ...known, ...detail({ ...known.detail, firstClaimOn: firsts[0], lastClaimOn: lasts.at(-1) }) }
}
