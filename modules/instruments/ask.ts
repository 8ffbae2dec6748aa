import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, refuse } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { localeFor } from '../../words/index.ts'
import { readCard } from '../patients/index.ts'
import { readStaffNames } from '../practice/index.ts'
import type { answerSet, readInstruments, writeScore } from './contract.ts'
import { scoreSet } from './rules/score-set.ts'
import { type QuestionSet, SETS } from './rules/sets.ts'
import { addAnswered, readAnswered } from './store.ts'

export const tellInstruments = async (
  context: Context,
  { patientId }: { patientId: string },
): Promise<Output<typeof readInstruments>> => {
  const card = found(await readCard(context.tx, patientId))
  const nameOf = await readStaffNames(context.tx)
  const rows = await readAnswered(context.tx, patientId)
  return {
    language: localeFor(card.language),
    sets: SETS,
    answered: rows.map(({ recordedBy, saidBy, ...row }) => ({
      ...row,
      saidBy: saidBy as 'patient' | 'caregiver',
      by: nameOf(recordedBy),
    })),
  }
}

const refuseFuture = ({ now, practice }: Context, askedOn: string) => {
  if (askedOn > localDate(now, practice.timeZone))
    refuse('IN_FUTURE', 'This day has not come yet.', { field: 'askedOn' })
}

/** Answers to questions that are not in the set, or options that a question does not have, are our screen's mistake. */
const refuseUnknown = ({ questions }: QuestionSet, answers: Record<string, number>) => {
  for (const [key, at] of Object.entries(answers))
    if (!questions.some((one) => one.key === key && one.options[at]))
      refuse(
        'NO_SUCH_ANSWER',
        'One of the answers does not belong to these questions. Reload and ask again.',
        {
          field: 'answers',
        },
      )
}

export const answer = async (context: Context, given: Input<typeof answerSet>) => {
  const { tx, practice, now } = context
  const { patientId, id, setKey, answers, ...rest } = given
  found(await readCard(tx, patientId))
  const set = found(SETS.find(({ key }) => key === setKey))
  refuseFuture(context, given.askedOn)
  refuseUnknown(set, answers)
  if (Object.keys(answers).length === 0)
    refuse('NOTHING_ANSWERED', 'Choose an answer to at least one question.', { field: 'answers' })
  if (given.language === 'es' && !set.inSpanish)
    refuse('NO_SPANISH', 'These questions have no Spanish text here. Ask them with an interpreter.', {
      field: 'language',
    })
  const scored = scoreSet(set, answers)
  const { score, result, needsPerson } = scored
  await addAnswered(tx, {
    practiceId: practice.id,
    id,
    patientId,
    setKey,
    setVersion: set.version,
    name: set.name,
    answers: JSON.stringify(answers),
    score,
    result,
    needsPerson,
    recordedBy: staff(context).id,
    recordedAt: now,
    ...rest,
  })
  if (needsPerson)
    await context.emit('instruments.needs-person', { patientId, answeredId: id, name: set.name })
  context.touch({ action: 'questions answered', thing: 'instruments.answered', thingId: id, patientId })
  return scored
}

export const keepScore = async (context: Context, given: Input<typeof writeScore>) => {
  const { tx, practice, now } = context
  found(await readCard(tx, given.patientId))
  refuseFuture(context, given.askedOn)
  await addAnswered(tx, {
    ...given,
    practiceId: practice.id,
    setKey: 'score',
    setVersion: '1',
    language: 'en',
    answers: null,
    needsPerson: false,
    recordedBy: staff(context).id,
    recordedAt: now,
  })
  const { id: thingId, patientId } = given
  context.touch({ action: 'score written down', thing: 'instruments.answered', thingId, patientId })
  return { ok: true as const }
}
