import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import {
  endTransition,
  listTransitions,
  markCheck,
  noticeByHand,
  readTransition,
  recordTry,
  sayComplexity,
} from './contract.ts'
import { addOne, changeOne, listAll } from './directory.ts'
import { addProvider, changeProvider, listProviders } from './directory-contract.ts'
import { addTry, end, mark, setComplexity } from './follow-up.ts'
import { listOf, listOpen } from './list-referrals.ts'
import { noteByHand } from './notice-by-hand.ts'
import {
  answerOutside,
  decideOutside,
  endOutside,
  listOutside,
  openOutside,
  sendOutside,
} from './outside-contract.ts'
import { decideAnswer, endLink, listLinks, send } from './outside-links.ts'
import { keepAnswer, openFromOutside } from './outside-plan.ts'
import { readList, readOne } from './read-transitions.ts'
import { listReferrals, listReferralsOf, refer, stepReferral } from './referral-contract.ts'
import { addReferral, addStep } from './referrals.ts'

export const answers: Answer[] = [
  answer(listTransitions, readList),
  answer(readTransition, readOne),
  answer(noticeByHand, noteByHand),
  answer(recordTry, addTry),
  answer(markCheck, mark),
  answer(sayComplexity, setComplexity),
  answer(endTransition, end),
  answer(listProviders, listAll),
  answer(addProvider, addOne),
  answer(changeProvider, changeOne),
  answer(listReferrals, listOpen),
  answer(listReferralsOf, listOf),
  answer(refer, addReferral),
  answer(stepReferral, addStep),
  answer(sendOutside, send),
  answer(listOutside, listLinks),
  answer(endOutside, endLink),
  answer(decideOutside, decideAnswer),
  answerAnyone(openOutside, openFromOutside),
  answerAnyone(answerOutside, keepAnswer),
]
