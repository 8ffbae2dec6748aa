import { isDeepStrictEqual } from 'node:util'
import { localDate } from '../../platform/clock.ts'
import { type Context, staff } from '../../platform/context.ts'
import { found, notFound, refuse, stale } from '../../platform/refusal.ts'
import type { Input, Output } from '../../platform/route.ts'
import { localeFor } from '../../words/index.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import { readCard } from '../patients/index.ts'
import { accept } from './interview/accept.ts'
import { interviewOfTheHouse } from './interview/load-interview.ts'
import { type Planned, questionsFor } from './interview/questions-for.ts'
import { suggestionsFrom } from './interview/suggest.ts'
import type { decideSuggestion, readInterview, saveInterview } from './interview-contract.ts'
import { addDecision, readDecisions, readInterviewOf, writeInterview } from './interview-store.ts'
import { readTemplates } from './own-templates.ts'
import { lockDraft, readDraft, replaceDraft } from './store.ts'
import { templateFor } from './templates/load-templates.ts'

/** Her confirmed conditions with what each is planned by; the general template asks nothing of its own. */
const plannedFor = async ({ tx }: Context, patientId: string): Promise<Planned[]> => {
  const templates = await readTemplates(tx)
  return (await readConfirmedConditions(tx, patientId)).flatMap(({ id, icd10, label }) => {
    const template = templateFor(icd10, templates)
    return template && template.id !== 'general' ? [{ problemId: id, name: label, template }] : []
  })
}

const languageOf = async ({ tx }: Context, patientId: string) =>
  localeFor(found(await readCard(tx, patientId)).language)

export const tellInterview = async (
  context: Context,
  { patientId }: Input<typeof readInterview>,
): Promise<Output<typeof readInterview>> => {
  const { tx } = context
  const language = await languageOf(context, patientId)
  const planned = await plannedFor(context, patientId)
  const kept = await readInterviewOf(tx, patientId)
  const decisions = await readDecisions(tx, patientId)
  const answers = kept?.answers ?? {}
  return {
    language,
    version: kept?.version ?? 0,
    answers,
    sections: questionsFor(interviewOfTheHouse, planned).map(({ key, title, questions }) => ({
      key,
      title: title[language],
      questions: questions.map((question) => ({
        key: question.key,
        ask: question.ask[language],
        answers: (question.answers ?? []).map(({ say }) => say[language]),
      })),
    })),
    suggestions: suggestionsFrom(interviewOfTheHouse, planned, answers, language).map(
      ({ key, kind, says, because, source }) => ({
        ...{ key, kind, says, because, source },
        decision: decisions.get(key) ?? null,
      }),
    ),
    hasDraft: (await readDraft(tx, patientId)) !== undefined,
  }
}

export const keepInterview = async (context: Context, given: Input<typeof saveInterview>) => {
  const { tx, practice, now } = context
  const { patientId, version, answers } = given
  found(await readCard(tx, patientId))
  const saved = { practiceId: practice.id, patientId, answers, savedBy: staff(context).id, savedAt: now }
  if (await writeInterview(tx, version, saved)) return { version: version + 1 }
  const current = found(await readInterviewOf(tx, patientId))
  // The same answers sent again, because the first answer got lost on the way.
  if (current.version === version + 1 && isDeepStrictEqual(current.answers, answers))
    return { version: version + 1 }
  return stale({ version: current.version, answers: current.answers })
}

/** Accepts or declines what an answer suggests. Accepted, it stands in the draft; that draft is still to be signed. */
export const decide = async (context: Context, given: Input<typeof decideSuggestion>) => {
  const { tx, practice, now } = context
  const { id, patientId, suggestion: key, decision } = given
  const language = await languageOf(context, patientId)
  const planned = await plannedFor(context, patientId)
  const answers = (await readInterviewOf(tx, patientId))?.answers ?? {}
  const suggested = suggestionsFrom(interviewOfTheHouse, planned, answers, language)
  const suggestion = suggested.find((one) => one.key === key)
  if (!suggestion) return notFound()
  const isNew = await addDecision(tx, {
    practiceId: practice.id,
    id,
    patientId,
    suggestion: key,
    says: suggestion.says,
    source: suggestion.source,
    decision,
    decidedBy: staff(context).id,
    decidedAt: now,
  })
  if (decision === 'accepted' && isNew) {
    await lockDraft(tx, patientId)
    const draft = await readDraft(tx, patientId)
    if (!draft) return refuse('NO_DRAFT', 'Begin the plan first; then what she says can go into it.')
    const content = accept(draft.content, suggestion, localDate(now, practice.timeZone))
    await replaceDraft(tx, patientId, draft.version, { content, savedBy: staff(context).id, savedAt: now })
  }
  return { ok: true as const }
}
