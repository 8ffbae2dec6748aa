import { type Answer, answer } from '../../platform/answer.ts'
import { listOutgoing } from './contract.ts'
import { readOutgoing } from './store.ts'

export const answers: Answer[] = [
  answer(listOutgoing, async ({ tx }) => ({
    messages: (await readOutgoing(tx, 100)).map(({ writtenAt, sentAt, ...row }) => ({
      ...row,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
  })),
]
