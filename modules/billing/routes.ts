import { type Answer, answer } from '../../platform/answer.ts'
import { attestConditions, decide, electFamily, noteOtherService } from './choose.ts'
import { close } from './close-month.ts'
import {
  attest,
  closeMonth,
  downloadCharges,
  downloadPacket,
  elect,
  myCosts,
  readMonth,
  readPatientMonth,
  recordDecisionMaking,
  recordOtherService,
} from './contract.ts'
import { readMyCosts } from './my-costs.ts'
import { makePacket } from './proof-packet.ts'
import { readOne, readTheMonth } from './read-month.ts'
import { writeCharges } from './write-charges.ts'

export const answers: Answer[] = [
  answer(readMonth, readTheMonth),
  answer(readPatientMonth, readOne),
  answer(elect, electFamily),
  answer(recordDecisionMaking, decide),
  answer(attest, attestConditions),
  answer(recordOtherService, noteOtherService),
  answer(closeMonth, close),
  answer(downloadCharges, writeCharges),
  answer(downloadPacket, makePacket),
  answer(myCosts, readMyCosts),
]
