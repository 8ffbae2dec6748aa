import { type Answer, answer } from '../../platform/answer.ts'
import { listStaff } from './contract.ts'
import { readStaff } from './store.ts'

export const answers: Answer[] = [answer(listStaff, async ({ tx }) => ({ staff: await readStaff(tx) }))]
