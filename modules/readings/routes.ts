import { type Answer, answer } from '../../platform/answer.ts'
import { step, tellAlerts } from './alerts.ts'
import { listAlerts, stepAlert } from './alerts-contract.ts'
import { decide } from './asked.ts'
import { tellReadings, writeOnPhone } from './chart-readings.ts'
import { decideAlerts, readReadings, writeReading } from './contract.ts'
import { myReadings, writeMyReading } from './my-contract.ts'
import { readMine, writeMine } from './my-readings.ts'

export const answers: Answer[] = [
  answer(readReadings, tellReadings),
  answer(writeReading, writeOnPhone),
  answer(decideAlerts, decide),
  answer(listAlerts, tellAlerts),
  answer(stepAlert, step),
  answer(myReadings, readMine),
  answer(writeMyReading, writeMine),
]
