import { type Answer, answer } from '../../platform/answer.ts'
import { listStaff } from './contract.ts'
import { change, putBack, readSettings } from './settings.ts'
import { changePracticeSetting, putBackSetting, readPracticeSettings } from './settings-contract.ts'
import { readStaff } from './store.ts'

export const answers: Answer[] = [
  answer(listStaff, async ({ tx }) => ({ staff: await readStaff(tx) })),
  answer(readPracticeSettings, readSettings),
  answer(changePracticeSetting, change),
  answer(putBackSetting, putBack),
]
