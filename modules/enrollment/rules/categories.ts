import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const suggestion = z.strictObject({
  icd10: z.string().regex(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/),
  label: z.string(),
  when: z.string().optional(),
})

const category = z.strictObject({
  key: z.string().regex(/^[a-z_]+$/),
  label: z.string(),
  icd10: z.array(z.string()),
  except: z.array(z.string()).default([]),
  words: z.array(z.string()),
  but_not: z.array(z.string()).default([]),
  suggest: z.array(suggestion).default([]),
  mild: z.boolean().default(false),
  rest: z.boolean().default(false),
})

const table = z.strictObject({
  checked_on: z.iso.date(),
  review_by: z.iso.date(),
  source: z.string(),
  never: z.array(z.string()),
  categories: z.array(category),
})

/** Beginnings of codes: `E11` is the range from E11 to E11. */
export type CodeSpan = { from: string; to: string }

export type Suggestion = { icd10: string; label: string; when?: RegExp }

export type Category = {
  key: string
  label: string
  /** Rarely brings a high risk on its own; the screen asks for the reason. */
  mild: boolean
  /** Catches what no named category took. */
  rest: boolean
  spans: CodeSpan[]
  except: CodeSpan[]
  words: RegExp[]
  butNot: RegExp[]
  suggest: Suggestion[]
}

const bare = (code: string): string => code.replaceAll('.', '').trim().toUpperCase()

export const codeSpan = (written: string): CodeSpan => {
  const [from, to] = written.split('-').map(bare)
  if (!from || (to !== undefined && to.length !== from.length)) throw new Error(`not a code span: ${written}`)
  return { from, to: to ?? from }
}

/** E11.22 or E1122, in any case, against `E08-E13`. */
export const inSpan = (code: string, span: CodeSpan): boolean => {
  const beginning = bare(code).slice(0, span.from.length)
  return beginning.length === span.from.length && beginning >= span.from && beginning <= span.to
}

const patterns = (sources: string[]): RegExp[] => sources.map((source) => new RegExp(source))

const compile = (row: z.output<typeof category>): Category => ({
  key: row.key,
  label: row.label,
  mild: row.mild,
  rest: row.rest,
  spans: row.icd10.map(codeSpan),
  except: row.except.map(codeSpan),
  words: patterns(row.words),
  butNot: patterns(row.but_not),
  suggest: row.suggest.map(({ when, ...rest }) => (when ? { ...rest, when: new RegExp(when) } : rest)),
})

const read = (): z.output<typeof table> => {
  const file = new URL('./chronic-categories.yaml', import.meta.url)
  return table.parse(parse(readFileSync(file, 'utf8')))
}

const written = read()

export const categories: readonly Category[] = written.categories.map(compile)

/** Words that never make a match: family history, screening, suspected ... */
export const never: readonly RegExp[] = patterns(written.never)
