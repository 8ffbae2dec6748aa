import { type Answer, answer } from '../../platform/answer.ts'
import { listOutgoing, whoIsTold } from './contract.ts'
import { readOutgoing } from './store.ts'
import { tellWhoIsTold } from './who-is-told.ts'

export const answers: Answer[] = [
  answer(listOutgoing, async ({ tx }) => ({
    messages: (await readOutgoing(tx, 100)).map(({ writtenAt, sentAt, ...row }) => ({
      ...row,
      // A code that has gone out is hers alone; without a mail server somebody must read it to her.
      body: row.purpose === 'sign-in code' && sentAt ? 'Six digits, good for ten minutes.' : row.body,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
  })),
  answer(whoIsTold, tellWhoIsTold),
]
