import type { QuestionSet } from './sets.ts'

/** By question, which of its options was chosen, counted from 0; a question that was left open is not there. */
export type Chosen = Record<string, number>

export type Scored = {
  /** Null: not all was answered, and a sum of some would say less than it seems. */
  score: number | null
  result: string
  /** Somebody must speak with her now, whatever the sum. */
  needsPerson: boolean
  /** ICD-10-CM codes that might be written; a practitioner decides. */
  suggested: string[]
}

/** What the answers come to. Pure: the same answers give the same result, in whichever language they were asked. */
export const scoreSet = ({ questions, results }: QuestionSet, chosen: Chosen): Scored => {
  const picked = questions.map((question) => {
    const at = chosen[question.key]
    return { question, option: at === undefined ? undefined : question.options[at] }
  })
  const isWhole = picked.every(({ option }) => option !== undefined)
  const sum = picked.reduce((total, { option }) => total + (option?.value ?? 0), 0)
  const named = picked.flatMap(({ question, option }) =>
    option && option.value > 0 ? [option.z ?? question.z ?? null] : [],
  )
  return {
    score: isWhole ? sum : null,
    result: isWhole ? results.findLast(({ from }) => sum >= from)!.say : 'Not all was answered: no score',
    needsPerson: picked.some(({ question, option }) => question.needsPerson && (option?.value ?? 0) > 0),
    suggested: [...new Set(named.filter((code) => code !== null))],
  }
}
