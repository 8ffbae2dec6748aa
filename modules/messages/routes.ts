import { type Answer, answer, answerAnyone } from '../../platform/answer.ts'
import { refuse } from '../../platform/refusal.ts'
import { isSigned } from '../../platform/texts.ts'
import { plainAddress } from './address.ts'
import { listOutgoing, whoIsTold } from './contract.ts'
import { answer as answerIt, end, giveTo, tellInbox, tellThreads, writeFirst } from './inbox.ts'
import {
  answerThread,
  endThread,
  handOver,
  readInbox,
  readThreads,
  receiveTexts,
  recordStop,
  writeTextDown,
  writeToPatient,
} from './inbox-contract.ts'
import { printLetters, writeLetters } from './letter-contract.ts'
import { print, write } from './letters.ts'
import { myMessages, writeMyMessage } from './my-contract.ts'
import { readMine, writeMine } from './my-messages.ts'
import { keepStop, receiveText } from './receive-text.ts'
import { readOutgoing } from './store.ts'
import { tellWhoIsTold } from './who-is-told.ts'

const ok = { ok: true as const }

export const answers: Answer[] = [
  answer(listOutgoing, async ({ tx }) => ({
    messages: (await readOutgoing(tx, 100)).map(({ writtenAt, sentAt, nextTryAt, ...row }) => ({
      ...row,
      // A code that has gone out is hers alone; without a mail server somebody must read it to her.
      body: row.purpose === 'sign-in code' && sentAt ? 'Six digits, good for ten minutes.' : row.body,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      nextTryAt: nextTryAt?.toISOString() ?? null,
    })),
  })),
  answer(whoIsTold, tellWhoIsTold),
  answer(readInbox, tellInbox),
  answer(readThreads, tellThreads),
  answer(writeToPatient, writeFirst),
  answer(answerThread, answerIt),
  answer(handOver, giveTo),
  answer(endThread, end),
  answer(writeTextDown, receiveText),
  answer(recordStop, async (context, { address, ...given }) => {
    await keepStop(context, { ...given, address: plainAddress(address), source: 'staff' })
    return ok
  }),
  answer(writeLetters, write),
  answer(printLetters, print),
  answer(myMessages, readMine),
  answer(writeMyMessage, writeMine),
  answerAnyone(receiveTexts, async ({ world, within }, { practiceId, ...came }) => {
    const key = world.textKey
    if (!key || !isSigned(key, came, world.clock.now()))
      return refuse('NOT_SIGNED', 'This was not signed with the key of this server.', { status: 403 })
    await within(practiceId, async (context) => receiveText(context, came))
    return ok
  }),
]
