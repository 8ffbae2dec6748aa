import { type Answer, answer } from '../../platform/answer.ts'
import { approve, reopen } from './approve.ts'
import { attestConditions, decide, electFamily, noteOtherService } from './choose.ts'
import { close } from './close-month.ts'
import {
  approveMonths,
  attest,
  closeMonth,
  downloadCharges,
  downloadPacket,
  elect,
  readMonth,
  readPatientMonth,
  recordDecisionMaking,
  recordOtherService,
  reopenMonth,
} from './contract.ts'
import { keepDeductible } from './deductible.ts'
import { answer as answerOne, readPosted } from './denials.ts'
import { readMyCosts } from './my-costs.ts'
import { readAllPrograms, record } from './programs.ts'
import { readPrograms, recordDeductible, recordProgramFact } from './programs-contract.ts'
import { makePacket } from './proof-packet.ts'
import { readOne, readTheMonth } from './read-month.ts'
import { answerDenial, listPostings } from './remittance-contract.ts'
import { change, load, readRules } from './rule-settings.ts'
import { changeRuleSetting, loadLocalities, readRuleSettings } from './settings-contract.ts'
import { printMine, printStatement } from './statement.ts'
import { downloadStatement, myCosts, myStatement } from './statement-contract.ts'
import { writeCharges } from './write-charges.ts'

export const answers: Answer[] = [
  answer(readMonth, readTheMonth),
  answer(readPatientMonth, readOne),
  answer(elect, electFamily),
  answer(recordDecisionMaking, decide),
  answer(attest, attestConditions),
  answer(recordOtherService, noteOtherService),
  answer(approveMonths, approve),
  answer(closeMonth, close),
  answer(reopenMonth, reopen),
  answer(readRuleSettings, readRules),
  answer(changeRuleSetting, change),
  answer(loadLocalities, load),
  answer(downloadCharges, writeCharges),
  answer(downloadPacket, makePacket),
  answer(myCosts, readMyCosts),
  answer(myStatement, printMine),
  answer(downloadStatement, printStatement),
  answer(listPostings, readPosted),
  answer(readPrograms, readAllPrograms),
  answer(recordProgramFact, record),
  answer(recordDeductible, keepDeductible),
  answer(answerDenial, answerOne),
]
