import { type Answer, answer } from '../../platform/answer.ts'
import {
  endTransition,
  listTransitions,
  markCheck,
  noticeByHand,
  readTransition,
  recordTry,
  sayComplexity,
} from './contract.ts'
import { addTry, end, mark, setComplexity } from './follow-up.ts'
import { noteByHand } from './notice-by-hand.ts'
import { readList, readOne } from './read-transitions.ts'

export const answers: Answer[] = [
  answer(listTransitions, readList),
  answer(readTransition, readOne),
  answer(noticeByHand, noteByHand),
  answer(recordTry, addTry),
  answer(markCheck, mark),
  answer(sayComplexity, setComplexity),
  answer(endTransition, end),
]
