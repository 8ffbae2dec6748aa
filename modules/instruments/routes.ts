import { type Answer, answer } from '../../platform/answer.ts'
import { answer as answerIt, keepScore, tellInstruments } from './ask.ts'
import { answerSet, readInstruments, writeScore } from './contract.ts'

export const answers: Answer[] = [
  answer(readInstruments, tellInstruments),
  answer(answerSet, answerIt),
  answer(writeScore, keepScore),
]
