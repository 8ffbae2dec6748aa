import type { JoinAnswers } from '../../../modules/enrollment/join-contract.ts'
import type { WordKey } from '../../kit/language.tsx'

export type Fit = { verdict: WordKey; why: WordKey[] }

/** What her three answers say: it fits, it may, it does not seem to. Nobody is turned away by a page. */
export const fitOf = ({ twoConditions, partB, seenThisYear }: JoinAnswers): Fit => {
  const why: WordKey[] = []
  if (twoConditions === 'no') why.push('join.whyConditions')
  if (partB === 'no') why.push('join.whyPartB')
  if (seenThisYear === 'no') why.push('join.whyVisit')
  if (twoConditions === 'no') return { verdict: 'join.notYet', why }
  const sure = twoConditions === 'yes' && partB === 'yes'
  return { verdict: sure ? 'join.fits' : 'join.maybe', why }
}
