import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const said = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
const spoken = said.extend({ key: z.string() })
const question = z.strictObject({ key: z.string(), ask: said })
const asked = question.extend({
  answers: z.array(z.strictObject({ say: said, zone: z.enum(['green', 'yellow', 'red']) })).min(2),
  /** Asked as well where the answer is not green. */
  more: said.optional(),
})
/** What a condition adds; where it needs something she has not at home, another question stands in its place. */
const ofCondition = asked.extend({
  condition: z.string(),
  needs: z.string().optional(),
  instead: asked.pick({ ask: true, answers: true }).optional(),
})

const scripts = z.strictObject({
  version: z.string(),
  review_by: z.iso.date(),
  opening: z.array(spoken).min(1),
  core: z.array(asked).min(1).max(8),
  conditions: z.array(ofCondition),
  medicine_review: z.array(question).min(1),
  teach_back: z.array(question).min(1),
  closing: z.array(spoken).min(1),
  voicemail: z.array(spoken).min(1),
})

export type CallScripts = z.output<typeof scripts>
export type CallQuestion = CallScripts['core'][number]
export type CallZone = CallQuestion['answers'][number]['zone']

/** The scripts from their text; an error names the file and the place in it. */
export const readCallScripts = (text: string): CallScripts => {
  const read = scripts.safeParse(parse(text))
  if (read.success) return read.data
  const places = read.error.issues.map(({ path, message }) => `${path.join('.') || 'top'}: ${message}`)
  throw new Error(`call-scripts.yaml cannot be used. ${places.join('; ')}`)
}

export const callScripts = (): CallScripts =>
  readCallScripts(readFileSync(new URL('./call-scripts.yaml', import.meta.url), 'utf8'))

const rank: Record<CallZone, number> = { green: 0, yellow: 1, red: 2 }

/** The worst of the zones answered; a question left open counts as yellow, since "not asked" is not "fine". */
export const worstZone = (answers: readonly (CallZone | null)[]): CallZone =>
  answers.reduce<CallZone>((worst, answer) => {
    const zone = answer ?? 'yellow'
    return rank[zone] > rank[worst] ? zone : worst
  }, 'green')
