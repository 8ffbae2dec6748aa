import type { Context } from '../../platform/context.ts'
import { readConfirmedConditions } from '../enrollment/index.ts'
import type { PatientCard } from '../patients/index.ts'
import { readGoalOf, readHomeLimits } from '../plans/index.ts'
import { type CallQuestion, callScripts } from './rules/call-scripts.ts'

/** {staff}, {practice} and the like become who is really speaking; an unknown word is left to be seen. */
const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** Whether she has what a question is about, such as a scale, by what her plan says of her home. */
const has = (equipment: readonly string[], needed: string) =>
  equipment.some((one) => one.toLowerCase().includes(needed))

/**
 * The words of this call: in her language, with what her conditions add. What she has not at home is not asked for, and
 * who gets mixed up by long instructions hears the short opening.
 */
export const scriptFor = async (
  { tx, practice }: Context,
  card: Pick<PatientCard, 'id' | 'language' | 'givenName' | 'familyName'>,
  caller: string,
) => {
  const language = card.language === 'es' ? 'es' : 'en'
  const home = await readHomeLimits(tx, card.id)
  const categories = new Set((await readConfirmedConditions(tx, card.id)).map(({ category }) => category))
  const goal = await readGoalOf(tx, card.id)
  const values = {
    staff: caller,
    practice: practice.name,
    name: `${card.givenName} ${card.familyName}`,
    phone: practice.phone,
    ...(goal ? { goal: goal.replace(/[.!]$/, '') } : {}),
  }
  const { opening, core, conditions, medicine_review, teach_back, voicemail } = callScripts()
  const words = (text: { en: string; es: string }) => fill(text[language], values)
  const asked = ({ key, ask, answers, more }: CallQuestion) => ({
    key,
    ask: words(ask),
    answers: answers.map(({ say, zone }) => ({ say: say[language], zone })),
    more: more ? words(more) : null,
  })
  const about = conditions.filter(({ condition }) => categories.has(condition))
  return {
    opening: opening
      .filter(({ key }) => !home?.shortOnly || key !== 'good_time')
      .map((one) => ({ key: one.key, say: words(one) })),
    // Without a signed plan there is no goal to ask about.
    core: core.filter(({ ask }) => goal || !ask.en.includes('{goal}')).map(asked),
    conditions: about.map(({ needs, instead, ...question }) =>
      asked(needs && instead && !has(home?.equipment ?? [], needs) ? { ...question, ...instead } : question),
    ),
    medicines: medicine_review.map(({ key, ask }) => ({ key, say: words(ask) })),
    teachBack: teach_back.map(({ key, ask }) => ({ key, say: words(ask) })),
    voicemail: voicemail.map((one) => ({ key: one.key, say: words(one) })),
  }
}
